package app.farvel.sample;

import app.farvel.account.Account;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactService;
import app.farvel.contact.InteractionDetails;
import app.farvel.contact.InteractionService;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds the people, and the year of touches with them. */
@Component
class SamplePeople {

    private static final Words.About NOTHING = new Words.About("", "", "", List.of());

    private final ContactService contacts;
    private final InteractionService interactions;

    SamplePeople(ContactService contacts, InteractionService interactions) {
        this.contacts = contacts;
        this.interactions = interactions;
    }

    void add(Year year, Words words, Account me, Days days, Instant now) {
        year.people().forEach((key, person) -> {
            var about = words.people().getOrDefault(key, NOTHING);
            contacts.add(details(key, person, about, me, days), me.language(), now);
        });
        var log = IntStream.range(0, year.log().size())
                .mapToObj(place -> touch(place, year.log().get(place), words, days));
        interactions.logAll(log.toList(), now);
    }

    private static ContactDetails details(String key, Year.Person person, Words.About about, Account me, Days days) {
        return new ContactDetails(
                SampleIds.contact(key),
                person.name(),
                person.organization(),
                about.role(),
                person.relation(),
                person.emails(),
                person.phones(),
                or(person.language(), me.language()),
                person.address(),
                person.since() == null ? null : days.exactly(person.since()),
                about.howMet(),
                about.tags(),
                about.notes(),
                SampleIds.BATCH);
    }

    private static InteractionDetails touch(int place, Year.Entry entry, Words words, Days days) {
        return new InteractionDetails(
                SampleIds.interaction(place),
                entry.kind(),
                days.ago(entry.ago()),
                entry.minutes(),
                words.notes().getOrDefault(entry.note(), ""),
                entry.with().stream().map(SampleIds::contact).toList(),
                SampleIds.BATCH);
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
