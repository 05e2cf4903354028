package io.closeout.disposal;

import io.closeout.refusal.WrittenText;
import java.time.LocalDate;
import java.util.List;

/**
 * What is said when assets stop working.
 *
 * @param assetCodes codes, or those the assets had before
 * @param stoppedOn  the day use stopped, today or earlier
 */
public record DisposalReport(
        String company, List<String> assetCodes, DisposalReason reason, String note, LocalDate stoppedOn) {
    private static final int LONGEST_NOTE = 2000;

    /** @throws io.closeout.refusal.Refusal if nobody could read the note */
    public DisposalReport {
        note = WrittenText.lines(note, "note", LONGEST_NOTE);
    }
}
