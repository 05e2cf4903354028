package io.closeout.depreciation;

import java.time.Instant;

/** Who did what in a run, when and why. */
public record RunStep(String verb, String actor, String detail, Instant at) {}
