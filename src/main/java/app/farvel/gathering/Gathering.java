package app.farvel.gathering;

import app.farvel.calendar.Recurrence;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A table that is laid again and again, by a rule. */
@Entity
public class Gathering {

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    @Version
    private @Nullable Integer version;

    private String title;
    private String place;
    private String address;
    private String mapUrl;
    private String note;
    private String language;
    private String recurrence;
    private LocalDate firstOn;
    private @Nullable LocalDate lastOn;
    private int startMinute;
    private int minutes;
    private String zone;
    private @Nullable Integer capacity;
    private @Nullable Integer inviteDays;
    private @Nullable Integer nudgeDays;
    private @Nullable Integer remindDays;
    private boolean guestsShown;
    private @Nullable Instant trashedAt;
    private @Nullable UUID batchId;
    private Instant createdAt;

    protected Gathering() {}

    Gathering(GatheringDetails details, Instant now) {
        this.id = details.id();
        this.batchId = details.batchId();
        this.createdAt = now;
        describe(details);
    }

    void edit(GatheringDetails details) {
        describe(details);
    }

    private void describe(GatheringDetails details) {
        title = details.title();
        place = details.place().name();
        address = details.place().address();
        mapUrl = details.place().mapUrl();
        note = details.note();
        language = details.language().toLanguageTag();
        recurrence = details.rule().text();
        firstOn = details.first();
        lastOn = details.last();
        startMinute = minuteOf(details.time());
        minutes = Math.toIntExact(details.length().toMinutes());
        zone = details.zone().getId();
        capacity = details.capacity();
        inviteDays = details.schedule().invite();
        nudgeDays = details.schedule().nudge();
        remindDays = details.schedule().remind();
        guestsShown = details.guestsShown();
    }

    /** Whether the rule gives this day. */
    boolean isPlanned(LocalDate day) {
        return plannedFrom(day, 1).contains(day);
    }

    /** The days by the rule, from this one to the last. */
    List<LocalDate> plannedFrom(LocalDate from, int most) {
        return rule().dates(firstOn.atTime(time()), zone(), from, most).stream()
                .filter(day -> lastOn == null || !day.isAfter(lastOn))
                .distinct()
                .toList();
    }

    /** When a date begins to which nothing happened. */
    ZonedDateTime startOn(LocalDate day) {
        return ZonedDateTime.of(day, time(), zone());
    }

    void trash(Instant now) {
        if (!isTrashed()) trashedAt = now;
    }

    void restore() {
        trashedAt = null;
    }

    static int minuteOf(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    static LocalTime timeOf(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }

    public UUID id() {
        return id;
    }

    /** For the form to carry, so that two editors do not overwrite each other. */
    public int version() {
        return version == null ? 0 : version;
    }

    public String title() {
        return title;
    }

    public Place place() {
        return new Place(place, address, mapUrl);
    }

    /** What the host tells the guests; may be empty. */
    public String note() {
        return note;
    }

    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    public Recurrence rule() {
        return Recurrence.parse(recurrence);
    }

    /** From which the rule is counted. */
    public LocalDate first() {
        return firstOn;
    }

    public Optional<LocalDate> last() {
        return Optional.ofNullable(lastOn);
    }

    public LocalTime time() {
        return timeOf(startMinute);
    }

    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** Seats for guests; empty when there are always enough. */
    public Optional<Integer> capacity() {
        return Optional.ofNullable(capacity);
    }

    public Schedule schedule() {
        return new Schedule(inviteDays, nudgeDays, remindDays);
    }

    public boolean guestsShown() {
        return guestsShown;
    }

    Optional<Instant> trashedAt() {
        return Optional.ofNullable(trashedAt);
    }

    public boolean isTrashed() {
        return trashedAt != null;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The UID of all its calendar objects. */
    public String uid() {
        return "gathering-" + id + "@farvel";
    }
}
