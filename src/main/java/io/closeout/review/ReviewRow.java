package io.closeout.review;

import io.closeout.change.ChangeKind;
import io.closeout.register.AssetCard;
import java.time.Instant;

/**
 * One asset that does not fit, and what was done about it.
 *
 * @param suggestion the change that would settle it; null if there is none to suggest
 * @param change     number of a change that was asked for since the review began and not refused; null if there is none
 * @param keptBy     who said that all stays as it is; null if nobody did
 * @param reason     theirs
 */
public record ReviewRow(
        long id,
        AssetCard asset,
        Misfit misfit,
        ChangeKind suggestion,
        String change,
        String keptBy,
        Instant keptAt,
        String reason) {
    public boolean settled() {
        return change != null || keptBy != null;
    }
}
