package app.farvel.site;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * Keeps the same trouble, over and over, from filling the log (and a disk that may be full already). An outage is told once a
 * minute in one line, whoever met it; any other warning or error that says the same again, ten times a minute.
 */
class RepeatedTrouble extends TurboFilter {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int AT_MOST = 10;
    private static final int KINDS = 500;

    private final LongSupplier nanos;

    @SuppressWarnings("serial")
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > KINDS;
        }
    };

    RepeatedTrouble(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] values,
            @Nullable Throwable given) {
        if (format == null || !level.isGreaterOrEqual(Level.WARN) || isLastWord(logger)) return FilterReply.NEUTRAL;
        if (logger.getName().equals(Outages.class.getName())) return passIf(isDueOutage(format));
        var problem = given == null ? MessageFormatter.getThrowableCandidate(values) : given;
        if (problem == null || Outages.kindOf(problem).isEmpty())
            return passIf(isDue(kind(logger, format, values, problem), AT_MOST));
        Outages.report(problem);
        return FilterReply.DENY;
    }

    private static FilterReply passIf(boolean isDue) {
        return isDue ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    /** A database that found the disk full closes, and then no longer tells why it does not answer. */
    private synchronized boolean isDueOutage(String kind) {
        var full = counts.get(Outages.DISK_FULL);
        var isExplained = full != null && nanos.getAsLong() - full.since < 2 * MINUTE;
        return !(isExplained && kind.equals(Outages.AWAY)) && isDue(kind, 1);
    }

    /** Why a start failed is told once anyway. */
    private static boolean isLastWord(Logger logger) {
        return logger.getName().matches("org\\.springframework\\.boot\\.(SpringApplication|diagnostics\\..+)");
    }

    private static String kind(Logger logger, String format, Object @Nullable [] values, @Nullable Throwable problem) {
        var said = problem == null
                ? MessageFormatter.arrayFormat(format, values).getMessage()
                : format + " " + Trouble.inShort(problem);
        return logger.getName() + " " + said;
    }

    private synchronized boolean isDue(String kind, int most) {
        var now = nanos.getAsLong();
        var count = counts.get(kind);
        if (count == null || now - count.since >= MINUTE) count = new Count(now, 0);
        counts.put(kind, new Count(count.since, count.times + 1));
        return count.times < most;
    }

    private record Count(long since, int times) {}
}
