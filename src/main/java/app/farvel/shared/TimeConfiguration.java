package app.farvel.shared;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** The one clock. Read at the edge; everything below is told the time. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
