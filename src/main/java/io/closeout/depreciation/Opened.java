package io.closeout.depreciation;

/** @param anew whether it was opened, or taken up again, by this very call */
record Opened(DepreciationRun run, boolean anew) {}
