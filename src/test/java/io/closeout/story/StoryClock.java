package io.closeout.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test moves it; the engine's clock follows. */
public class StoryClock extends Clock {
    /** The Tuesday on which every story begins. */
    static final LocalDateTime BEGINNING = LocalDate.of(2025, 6, 10).atTime(9, 0);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Instant now;

    StoryClock() {
        begin();
    }

    public void begin() {
        set(BEGINNING);
    }

    public void set(LocalDateTime at) {
        now = at.atZone(ZONE).toInstant();
        ClockUtil.setCurrentTime(Date.from(now));
    }

    public void pass(Duration time) {
        set(LocalDateTime.ofInstant(now.plus(time), ZONE));
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @TestConfiguration
    public static class Setting {
        @Bean
        @Primary
        StoryClock storyClock() {
            return new StoryClock();
        }
    }
}
