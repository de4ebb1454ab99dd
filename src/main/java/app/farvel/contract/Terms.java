package app.farvel.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a contract binds, and how one gets out of it.
 *
 * @param start the first day
 * @param first how long it runs at first; or else
 * @param firstEnd the last day of the first term
 * @param renewalSpan for {@link Renewal#ROLLS_OVER}
 * @param renewsOn for {@link Renewal#FIXED_DATE}: a day on which a new term begins; its month and day count
 * @param automatic whether it renews by itself; if not, it ends with the first term
 */
public record Terms(
        LocalDate start,
        @Nullable Span first,
        @Nullable LocalDate firstEnd,
        Renewal renewal,
        @Nullable Span renewalSpan,
        @Nullable LocalDate renewsOn,
        boolean automatic,
        NoticeRule notice) {

    public Optional<Span> noticeSpan() {
        return Optional.ofNullable(notice.span());
    }

    public NoticeTo noticeTo() {
        return notice.to();
    }

    /** Whether a new term begins by itself when one is over. */
    public boolean renews() {
        return automatic && (renewal == Renewal.ROLLS_OVER || renewal == Renewal.FIXED_DATE);
    }

    /** Whether missing it costs more than a month: it is the end of a term or of a quarter. */
    public boolean isCostlyToMiss(Exit exit) {
        return exit.term() > 0 || noticeTo() == NoticeTo.QUARTER_END;
    }

    /** Whether it ends by itself when its first term is over. */
    public boolean endsByItself() {
        return renewal == Renewal.NONE || renewal != Renewal.OPEN_ENDED && !automatic;
    }
}
