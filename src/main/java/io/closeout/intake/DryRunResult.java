package io.closeout.intake;

import io.closeout.intake.RegisterImport.ClassTotal;
import java.util.List;

/**
 * What a dry run comes to.
 *
 * @param assumed what was worked out from the file, as people read it
 */
record DryRunResult(
        int rows, int good, int faulty, int unchanged, int warned, String assumed, List<ClassTotal> totals) {}
