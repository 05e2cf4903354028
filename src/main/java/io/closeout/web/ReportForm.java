package io.closeout.web;

import io.closeout.disposal.DisposalReason;
import io.closeout.disposal.DisposalReport;
import io.closeout.refusal.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The report form as it was filled in, kept as text so that nothing typed is lost when it is refused. */
record ReportForm(String assets, String reason, String stoppedOn, String note) {
    static final Set<String> FIELDS = Set.of("assets", "reason", "stoppedOn", "note");

    ReportForm {
        assets = Objects.requireNonNullElse(assets, "");
        reason = Objects.requireNonNullElse(reason, "");
        stoppedOn = Objects.requireNonNullElse(stoppedOn, "");
        note = Objects.requireNonNullElse(note, "");
    }

    static ReportForm about(String asset, LocalDate today) {
        return new ReportForm(asset, "", today.toString(), "");
    }

    /** @throws Refusal if a part cannot be read */
    DisposalReport toReport(String company) {
        return new DisposalReport(company, codes(), chosenReason(), note.strip(), date());
    }

    private List<String> codes() {
        return Arrays.stream(assets.split("[,，;；、\\s]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private DisposalReason chosenReason() {
        return Arrays.stream(DisposalReason.values())
                .filter(choice -> choice.name().equals(reason))
                .findFirst()
                .orElseThrow(() -> new Refusal("form.choose-one", "reason"));
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(stoppedOn.strip());
        } catch (DateTimeParseException e) {
            throw new Refusal("form.not-a-date", "stoppedOn", stoppedOn);
        }
    }
}
