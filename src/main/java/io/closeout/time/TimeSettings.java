package io.closeout.time;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param zone        where the companies keep their books
 * @param officeHours the stretches of a working day, in order
 */
@ConfigurationProperties("closeout.time")
record TimeSettings(ZoneId zone, List<Stretch> officeHours) {
    record Stretch(LocalTime from, LocalTime to) {}
}
