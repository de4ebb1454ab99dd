package app.farvel.sample;

import app.farvel.account.Account;
import app.farvel.calendar.Recurrence;
import app.farvel.gathering.Gathering;
import app.farvel.gathering.GatheringDetails;
import app.farvel.gathering.GatheringService;
import app.farvel.gathering.Guest;
import app.farvel.gathering.Guests;
import app.farvel.gathering.Invitation;
import app.farvel.gathering.Place;
import app.farvel.gathering.Rsvp;
import app.farvel.gathering.RsvpService;
import app.farvel.gathering.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays the table for the group coffee. Nothing goes out by itself: nobody of the sample has a real address. */
@Component
class SampleTable {

    private static final int MOST = 12;
    private static final Schedule BY_HAND = new Schedule(null, null, null);

    private final GatheringService gatherings;
    private final Guests guests;
    private final RsvpService answers;

    SampleTable(GatheringService gatherings, Guests guests, RsvpService answers) {
        this.gatherings = gatherings;
        this.guests = guests;
        this.answers = answers;
    }

    void add(Year.Table story, Words.Table said, Account me, Days days, Instant now) {
        var table = gatherings.add(details(story, said, me, days), now);
        var regulars = story.guests().keySet().stream().map(SampleIds::contact).toList();
        guests.addRegulars(table.id(), regulars, Guest.Source.HOST, days.ago(story.began()), now);
        table.rule().dates(table.first().atTime(table.time()), table.zone(), table.first(), MOST).stream()
                .filter(day -> day.isBefore(days.today()))
                .reduce((earlier, later) -> later)
                .ifPresent(day -> ask(table, day, story, said, days.at(day.minusDays(9), table.time())));
        gatherings.next(table, now).ifPresent(next -> ask(table, next.plannedOn(), story, said, now));
    }

    private void ask(Gathering table, LocalDate day, Year.Table story, Words.Table said, Instant now) {
        var date = gatherings.occurrence(table, day);
        guests.invite(date, now);
        var byContact = guests.of(table.id()).stream().collect(Collectors.toMap(Guest::contactId, Guest::id));
        story.guests().forEach((key, answer) -> {
            var guest = byContact.get(SampleIds.contact(key));
            if (guest != null && !answer.isEmpty()) answer(date.id(), guest, key, answer, said, now);
        });
    }

    private void answer(UUID date, UUID guest, String key, String answer, Words.Table said, Instant now) {
        var everyMonth = answer.endsWith(" always");
        var invitation = guests.ask(date, guest, now);
        answers.record(
                invitation.id(),
                Rsvp.of(answer.replace(" always", "")),
                everyMonth,
                said.words().getOrDefault(key, ""),
                Invitation.By.GUEST,
                now);
    }

    private static GatheringDetails details(Year.Table story, Words.Table said, Account me, Days days) {
        return new GatheringDetails(
                SampleIds.table(),
                said.title(),
                new Place(said.place(), said.address(), ""),
                said.note(),
                me.language(),
                Recurrence.parse(story.rule()),
                days.ago(story.began()),
                null,
                LocalTime.parse(story.time()),
                Duration.ofMinutes(story.minutes()),
                me.zone(),
                story.seats(),
                BY_HAND,
                false,
                SampleIds.BATCH);
    }
}
