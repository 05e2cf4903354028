package io.closeout.depreciation;

import io.closeout.refusal.Refusal;
import io.closeout.register.Sight;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/**
 * 工作量 handed in many at once: on a page, in a file, by another system. Every line stands for itself, and the same lines
 * again change nothing.
 */
public interface ReadingBatches {
    /** Lines of one batch. */
    int MOST = 2_000;

    /**
     * A reading as somebody wrote it.
     *
     * @param number of its row in a file or list, from 1
     * @param asset  its code, or the one it had before
     * @param month  {@code 2025-06}, {@code 202506}, {@code 2025年6月} or a day of it
     * @param units  done in that month, commas between thousands or not
     */
    record Line(int number, String asset, String month, String units, String source) {}

    /** What a line does, or would do. */
    enum Outcome {
        NEW,
        CORRECTED,
        /** The same reading is there already. */
        UNCHANGED,
        REFUSED
    }

    /**
     * @param before  what is corrected, else null
     * @param refusal null unless it is refused
     */
    record Result(Line line, Outcome outcome, BigDecimal before, Refusal refusal) {}

    /**
     * What entering the lines would do; nothing is written.
     *
     * @param sight what is out of it does not exist
     * @throws Refusal if there are none, or more than {@link #MOST}
     */
    List<Result> check(Sight sight, List<Line> lines, String actor);

    /** Enters every line that is not refused. */
    List<Result> enter(Sight sight, List<Line> lines, String actor);

    /**
     * Reads a table with the headings 资产编码, 月份, 工作量 and, if it likes, 来源; rows without units are left out.
     *
     * @throws Refusal if it is no table, the headings are missing, or it has more rows than {@link #MOST}
     */
    List<Line> read(Path file);

    /**
     * An asset under 工作量法 that a month asks for.
     *
     * @param month   the first one without a reading, else the month that was asked for
     * @param measure 公里, 小时; may be empty
     * @param reading null while it is missing
     * @param charged true: it cannot be corrected any more
     * @param last    the reading before, null if there is none
     */
    record Due(
            String asset,
            String name,
            YearMonth month,
            String measure,
            WorkReadings.Reading reading,
            boolean charged,
            WorkReadings.Reading last) {}

    /** Those that miss a reading first, then by code. */
    List<Due> due(Sight sight, YearMonth month);
}
