package io.closeout.depreciation;

import java.time.Duration;

/**
 * How far the present phase of a run is.
 *
 * @param perSecond cards, since the phase began; 0 before the first part is done
 * @param left      null before the first part is done
 */
public record RunProgress(int partsDone, int parts, long cardsDone, long cards, long perSecond, Duration left) {
    private static final int THOUSAND = 1000;

    static RunProgress of(int partsDone, int parts, long cardsDone, long cards, Duration since) {
        long millis = Math.max(1, since.toMillis());
        long rate = cardsDone * THOUSAND / millis;
        Duration left = cardsDone == 0 ? null : Duration.ofMillis(millis * (cards - cardsDone) / cardsDone);
        return new RunProgress(partsDone, parts, cardsDone, cards, rate, left);
    }

    /** In thousandths. */
    public int permille() {
        return parts == 0 ? 0 : partsDone * THOUSAND / parts;
    }
}
