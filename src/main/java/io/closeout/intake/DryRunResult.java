package io.closeout.intake;

import io.closeout.intake.RegisterImport.ClassTotal;
import io.closeout.refusal.Refusal;
import java.util.List;

/**
 * What a dry run comes to.
 *
 * @param assumed what was worked out from the file
 */
record DryRunResult(
        int rows, int good, int faulty, int unchanged, int warned, List<Refusal> assumed, List<ClassTotal> totals) {}
