package app.farvel.gathering;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.calendar.Recurrence;
import app.farvel.shared.NewId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gatherings for tests. */
@Component
public class Gatherings {

    public static final Recurrence FIRST_FRIDAY = Recurrence.monthly(1, DayOfWeek.FRIDAY);
    public static final Place CAFE = new Place("Kaffebrenneriet", "Grønnegata 1, Tromsø", "https://maps.example/cafe");

    private final GatheringService service;

    Gatherings(GatheringService service) {
        this.service = service;
    }

    /** An hour from nine, twelve seats, at the café in Oslo's time. */
    public static GatheringDetails details(UUID id, Recurrence rule, LocalDate first) {
        return new GatheringDetails(
                id,
                "The open table",
                CAFE,
                "Everyone pays for themselves",
                Locale.ENGLISH,
                rule,
                first,
                null,
                LocalTime.of(9, 0),
                Duration.ofHours(1),
                ZoneId.of("Europe/Oslo"),
                12,
                Schedule.USUAL,
                false,
                null);
    }

    /** Every first Friday from the day on. */
    public UUID firstFridays(Account me, LocalDate first) {
        return add(me, details(NewId.next(), FIRST_FRIDAY, first));
    }

    public UUID add(Account me, GatheringDetails details) {
        return SignedIn.work(me, () -> service.add(details, Instant.EPOCH).id());
    }
}
