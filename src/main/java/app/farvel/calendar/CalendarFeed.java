package app.farvel.calendar;

import app.farvel.account.Account;
import app.farvel.account.AccountService;
import app.farvel.account.Links;
import app.farvel.calendar.EventTime.Timed;
import app.farvel.shared.Contributions;
import app.farvel.shared.NotFound;
import app.farvel.shared.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything dated of an account, for a calendar program that knows the secret address. */
@Service
public class CalendarFeed {

    static final int DAYS_BACK = 30;
    static final int DAYS_AHEAD = 400;

    private static final String PURPOSE = "calendar-feed";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int LIFE_IN_DAYS = 3650;

    /** What the link stands for when titles are masked; else it stands for nothing more than the account. */
    private static final UUID MASKED = new UUID(0, 1);

    /** At nine in the morning, for what has no hour. */
    private static final Duration MORNING = Duration.ofHours(9);

    private final Links links;
    private final AccountService accounts;
    private final List<DatedSource> sources;
    private final Contributions contributions;
    private final MessageSource messages;

    CalendarFeed(
            Links links,
            AccountService accounts,
            List<DatedSource> sources,
            Contributions contributions,
            MessageSource messages) {
        this.links = links;
        this.accounts = accounts;
        this.sources = sources;
        this.contributions = contributions;
        this.messages = messages;
    }

    /** Whether there is an address for the account, and what it tells. */
    public enum State {
        NONE,
        FULL,
        MASKED
    }

    public State state(UUID accountId, Instant now) {
        return links.standing(accountId, PURPOSE, now)
                .map(link -> isMasked(link) ? State.MASKED : State.FULL)
                .orElse(State.NONE);
    }

    /** The token of a new address; the one before leads nowhere from now on. */
    @Transactional
    public String open(UUID accountId, boolean masked, Instant now) {
        accounts.hold(accountId);
        end(accountId);
        return links.mint(accountId, PURPOSE, subject(masked), now.plus(LIFE_IN_DAYS, ChronoUnit.DAYS));
    }

    public void mask(UUID accountId, boolean masked) {
        links.point(accountId, PURPOSE, subject(masked));
    }

    public void end(UUID accountId) {
        links.endAll(accountId, PURPOSE);
    }

    /**
     * The calendar of whoever the address was made for.
     *
     * @param site where the pages are, without a slash at the end
     * @throws NotFound when the token is spoilt, unknown, ended or for something else
     */
    public CalendarFile of(String token, String site, Instant now) {
        var link = Optional.of(token)
                .filter(known -> TOKEN.matcher(known).matches())
                .flatMap(known -> links.find(PURPOSE, known, now))
                .orElseThrow(() -> new NotFound("Calendar", "of a link"));
        return Tenant.run(link.accountId(), () -> file(accounts.current(), isMasked(link), site, now));
    }

    private CalendarFile file(Account owner, boolean masked, String site, Instant now) {
        var today = owner.today(now);
        var events = contributions
                .<DatedSource, CalendarEvent>gather(
                        sources.stream().sorted(Comparator.comparing(DatedSource::id)),
                        source -> events(source, owner, masked, site, today))
                .all();
        return CalendarFile.publish(messages.getMessage("calendar.feed.name", null, owner.language()), events);
    }

    private static List<CalendarEvent> events(
            DatedSource source, Account owner, boolean masked, String site, LocalDate today) {
        return source.between(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD), owner.locale()).stream()
                .sorted(Comparator.comparing(
                                (CalendarEntry dated) -> dated.time().day())
                        .thenComparing(CalendarEntry::uid))
                .map(dated -> event(source.id(), dated, masked, site))
                .toList();
    }

    private static CalendarEvent event(String source, CalendarEntry dated, boolean masked, String site) {
        return CalendarEvent.of(
                        source + "-" + dated.uid() + "@farvel",
                        dated.time(),
                        masked ? dated.maskedTitle() : dated.title())
                .description(masked ? "" : dated.description())
                .url(site + dated.href())
                .alarms(dated.alarms().stream()
                        .map(days -> before(days, dated.time()))
                        .toList())
                .event();
    }

    private static Duration before(int days, EventTime time) {
        var whole = Duration.ofDays(days);
        return time instanceof Timed ? whole : whole.minus(MORNING);
    }

    /** One moment for all that is made on a day, so that the same content is the same file. */
    public static Instant stamp(Instant now) {
        return now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
    }

    private static boolean isMasked(Links.Link link) {
        return MASKED.equals(link.subject());
    }

    private static @Nullable UUID subject(boolean masked) {
        return masked ? MASKED : null;
    }
}
