package io.closeout.time;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {
    @Bean
    Clock clock(TimeSettings settings) {
        return Clock.system(settings.zone());
    }
}
