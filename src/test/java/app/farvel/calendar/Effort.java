package app.farvel.calendar;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** What a piece of work costs the processor, however busy the machine is with other things. */
final class Effort {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private Effort() {}

    static Duration of(Runnable work) {
        var begun = CLOCK.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - begun);
    }
}
