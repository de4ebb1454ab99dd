package app.farvel.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of a calendar file. Begun with {@link #of}, see there for what it is without more words.
 *
 * @param uid never changes, however often the event does
 * @param sequence counts the changes of time, place and state
 * @param url of a page about it; empty for none
 * @param except occurrences of the recurrence that do not take place
 * @param occurrence the one occurrence of a recurring event this is about, by its first start; null for all of it
 */
public record CalendarEvent(
        String uid,
        int sequence,
        EventTime time,
        String summary,
        String description,
        String location,
        String url,
        @Nullable Recurrence recurrence,
        List<ZonedDateTime> except,
        @Nullable ZonedDateTime occurrence,
        Status status,
        @Nullable Mailbox organizer,
        @Nullable Attendee attendee,
        List<Alarm> alarms,
        List<String> categories,
        @Nullable Instant lastModified) {

    /** Whether it takes place. */
    public enum Status {
        CONFIRMED,
        TENTATIVE,
        CANCELLED
    }

    /** Speaks up some time before the start. */
    public record Alarm(Duration before) {}

    /** An event without a place or guests, confirmed, once. */
    public static Draft of(String uid, EventTime time, String summary) {
        return new Draft(uid, time, summary);
    }

    /** An event being put together. */
    public static final class Draft {

        private final String uid;
        private final EventTime time;
        private final String summary;
        private int sequence;
        private String description = "";
        private String location = "";
        private String url = "";
        private @Nullable Recurrence recurrence;
        private List<ZonedDateTime> except = List.of();
        private @Nullable ZonedDateTime occurrence;
        private Status status = Status.CONFIRMED;
        private @Nullable Mailbox organizer;
        private @Nullable Attendee attendee;
        private List<Alarm> alarms = List.of();
        private List<String> categories = List.of();
        private @Nullable Instant lastModified;

        private Draft(String uid, EventTime time, String summary) {
            this.uid = uid;
            this.time = time;
            this.summary = summary;
        }

        public Draft sequence(int number) {
            sequence = number;
            return this;
        }

        public Draft description(String text) {
            description = text;
            return this;
        }

        public Draft location(String place) {
            location = place;
            return this;
        }

        public Draft url(String address) {
            url = address;
            return this;
        }

        /** Comes again by the rule, but for these starts. */
        public Draft repeats(Recurrence rule, List<ZonedDateTime> exceptAt) {
            recurrence = rule;
            except = List.copyOf(exceptAt);
            return this;
        }

        /** Stands in the place of one occurrence. */
        public Draft insteadOf(ZonedDateTime firstStart) {
            occurrence = firstStart;
            return this;
        }

        public Draft status(Status now) {
            status = now;
            return this;
        }

        public Draft invites(Mailbox host, Attendee guest) {
            organizer = host;
            attendee = guest;
            return this;
        }

        public Draft alarms(List<Duration> before) {
            alarms = before.stream().map(Alarm::new).toList();
            return this;
        }

        public Draft categories(List<String> names) {
            categories = List.copyOf(names);
            return this;
        }

        public Draft lastModified(Instant at) {
            lastModified = at;
            return this;
        }

        public CalendarEvent event() {
            return new CalendarEvent(
                    uid,
                    sequence,
                    time,
                    summary,
                    description,
                    location,
                    url,
                    recurrence,
                    except,
                    occurrence,
                    status,
                    organizer,
                    attendee,
                    alarms,
                    categories,
                    lastModified);
        }
    }
}
