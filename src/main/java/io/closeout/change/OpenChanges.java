package io.closeout.change;

import io.closeout.depreciation.CheckPoint;
import io.closeout.depreciation.RunCheck;
import io.closeout.refusal.Refusal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 未办结的变更: what counts from the month in which it is confirmed, and misses this one if it is not. */
@Component
class OpenChanges implements RunCheck {
    private static final List<ChangeStatus> OVER =
            Arrays.stream(ChangeStatus.values()).filter(ChangeStatus::over).toList();

    private final ChangeTables.Changes changes;

    OpenChanges(ChangeTables.Changes changes) {
        this.changes = changes;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CheckPoint> open(String company, YearMonth month) {
        return changes.findOpen(company, OVER).stream()
                .map(change -> new CheckPoint(
                        "change",
                        change.number(),
                        new Refusal("change.check-open", "", change.number(), change.kind(), change.status())))
                .toList();
    }
}
