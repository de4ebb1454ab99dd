package app.farvel.contract;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How notice is given: how long before, to which days, and what the contract says besides.
 *
 * @param span how long before; null when none is needed
 * @param counting from which side the span is counted
 * @param counts whether the day it arrives counts, or the day it is sent
 * @param renewed where it may end once it has renewed, when notice does not point to the ends of terms anyway
 * @param withinFirstTerm whether it may also be ended before the first term is over
 */
public record NoticeRule(
        @Nullable Span span, NoticeTo to, Counting counting, Counts counts, Renewed renewed, boolean withinFirstTerm) {

    /** As the contract puts it. */
    public enum Counting {
        /** "A notice period of three months": the other side has the whole span, from the day it begins. */
        PERIOD,
        /** "At least three months before it ends": counted back from the end. */
        BEFORE,
        /** Nobody looked: the earlier day of both. */
        UNSURE;

        /** The word in forms and message keys: {@code period} and the like. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The day that counts. */
    public enum Counts {
        WHEN_IT_ARRIVES,
        WHEN_IT_IS_SENT;

        /** The word in forms and message keys: {@code when-it-arrives} and the like. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The days on which a contract that has renewed may end. */
    public enum Renewed {
        /** On those notice points to, as if it had not renewed. */
        AS_NOTICE_SAYS,
        /** Only when the renewed term is over. */
        AT_ITS_END;

        /** The word in forms and message keys: {@code at-its-end} and the like. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What most contracts mean, and the safe side where one cannot know. */
    public static NoticeRule usual(@Nullable Span span, NoticeTo to) {
        return new NoticeRule(span, to, Counting.UNSURE, Counts.WHEN_IT_ARRIVES, Renewed.AS_NOTICE_SAYS, false);
    }

    /** How it may end once it has renewed, as a word in message keys: where notice points to, or {@code at-its-end}. */
    public String onceRenewed() {
        return renewed == Renewed.AT_ITS_END ? renewed.id() : to.id();
    }

    /** Whether the two ways of counting can come to different days. */
    public boolean isByTheCalendar() {
        return span != null && span.isMonths();
    }

    /** The same, counted in another way. */
    public NoticeRule counted(Counting otherwise) {
        return new NoticeRule(span, to, otherwise, counts, renewed, withinFirstTerm);
    }

    /** The last day from which the notice still runs out on the end or before it. */
    public LocalDate latestFor(LocalDate end) {
        if (span == null) return end;
        var before = span.times(-1, end);
        return counting == Counting.BEFORE ? before : latestFor(end, before);
    }

    private LocalDate latestFor(LocalDate end, LocalDate before) {
        var period = before;
        while (!inPeriod(period.plusDays(1)).isAfter(end)) period = period.plusDays(1);
        return counting == Counting.PERIOD || period.isBefore(before) ? period : before;
    }

    /** The first day on which it may end, as far as the notice goes, when it counts from the day. */
    LocalDate runsOut(LocalDate day) {
        var end = inPeriod(day);
        while (latestFor(end).isBefore(day)) end = end.plusDays(1);
        return end;
    }

    private LocalDate inPeriod(LocalDate day) {
        return Optional.ofNullable(span).map(length -> length.after(day)).orElse(day);
    }
}
