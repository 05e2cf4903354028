package io.closeout.depreciation;

import io.closeout.refusal.Refusal;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** 工作量法 without readings: those assets a run cannot charge. */
@Component
class MissingReadings implements RunCheck {
    private final WorkReadings readings;

    MissingReadings(WorkReadings readings) {
        this.readings = readings;
    }

    @Override
    public List<CheckPoint> open(String company, YearMonth month) {
        return readings.missing(company, month).stream()
                .map(missing -> new CheckPoint(
                        "reading",
                        missing.code(),
                        new Refusal("depreciation.reading-missing", "units", missing.month())))
                .toList();
    }
}
