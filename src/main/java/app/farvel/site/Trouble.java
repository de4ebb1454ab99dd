package app.farvel.site;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Tells troubles apart, and describes them without what people wrote: messages of exceptions may quote it. */
final class Trouble {

    /** H2: input or output failed, the file is closed or locked, the database was shut down. */
    private static final Set<Integer> H2_AWAY = Set.of(90020, 90028, 90031, 90067, 90098, 90121, 50100);

    private Trouble() {}

    /**
     * The HTTP status that fits: 503 when the database is away or the disk is full, 413 for too long a body, 400 for a form
     * with files that cannot be read, else 500.
     */
    static int statusOf(Throwable problem) {
        for (var cause : causes(problem)) {
            if (isAwayItself(cause)) return HttpStatus.SERVICE_UNAVAILABLE.value();
            if (cause instanceof InvalidParameterException invalid) return invalid.getErrorCode();
            if (cause instanceof MaxUploadSizeExceededException) return HttpStatus.CONTENT_TOO_LARGE.value();
        }
        return causes(problem).stream().anyMatch(MultipartException.class::isInstance)
                ? HttpStatus.BAD_REQUEST.value()
                : HttpStatus.INTERNAL_SERVER_ERROR.value();
    }

    /** The browser was closed, or the page left, before the answer was written. */
    static boolean isVisitorGone(Throwable problem) {
        return causes(problem).stream().anyMatch(ClientAbortException.class::isInstance);
    }

    /** The database cannot be reached, or has no room. */
    static boolean isAway(Throwable problem) {
        return causes(problem).stream().anyMatch(Trouble::isAwayItself);
    }

    private static boolean isAwayItself(Throwable cause) {
        if (cause instanceof SQLTransientConnectionException) return true;
        if (cause instanceof SQLException sql) return isAway(sql);
        return isNoSpace(cause);
    }

    static boolean isDiskFull(Throwable problem) {
        return causes(problem).stream().anyMatch(Trouble::isNoSpace);
    }

    /** Here, or on PostgreSQL's machine. */
    private static boolean isNoSpace(Throwable cause) {
        if (cause instanceof SQLException sql) return "53100".equals(sql.getSQLState());
        return cause instanceof IOException
                && String.valueOf(cause.getMessage()).matches("(?s).*(No space left|Disk quota exceeded).*");
    }

    /** What was at the beginning. */
    static Throwable root(Throwable problem) {
        var causes = causes(problem);
        return causes.get(causes.size() - 1);
    }

    /** PostgreSQL: class 08 connection, 53 resources (53100 disk full), 57P shutdown. */
    static boolean isAway(SQLException problem) {
        var state = String.valueOf(problem.getSQLState());
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || "Connection is closed".equals(problem.getMessage()) // the pool took it back as broken
                || H2_AWAY.contains(problem.getErrorCode());
    }

    static String inShort(Throwable problem) {
        return causes(problem).stream().map(Trouble::name).collect(Collectors.joining(" < "));
    }

    /** Names and places of the whole chain. */
    static String inFull(Throwable problem) {
        return causes(problem).stream()
                .map(cause -> name(cause) + places(cause))
                .collect(Collectors.joining(System.lineSeparator() + "Caused by: "));
    }

    private static String name(Throwable cause) {
        var name = cause.getClass().getName();
        if (cause instanceof SQLException sql) return name + " " + sql.getSQLState() + " " + sql.getErrorCode();
        return cause.getClass() == IllegalStateException.class || cause instanceof NullPointerException
                ? name + ": " + cause.getMessage()
                : name;
    }

    private static String places(Throwable cause) {
        var line = System.lineSeparator() + "\tat ";
        return List.of(cause.getStackTrace()).stream()
                .limit(60)
                .map(place -> line + place)
                .collect(Collectors.joining());
    }

    private static List<Throwable> causes(Throwable problem) {
        var causes = new ArrayList<Throwable>();
        for (var cause = problem; cause != null && !causes.contains(cause); cause = cause.getCause()) causes.add(cause);
        return causes;
    }
}
