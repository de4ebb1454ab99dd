package app.farvel.measurement;

import app.farvel.account.AccountService;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactService;
import app.farvel.contact.InteractionDetails;
import app.farvel.contact.InteractionKind;
import app.farvel.contact.InteractionService;
import app.farvel.contact.Relation;
import app.farvel.script.Channel;
import app.farvel.shared.NewId;
import app.farvel.winddown.DraftChange;
import app.farvel.winddown.DraftService;
import app.farvel.winddown.WindDownService;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** As many contacts as asked for, each with a touch; some with twenty, and a draft each; eight wind-downs on their way. */
@Component
@Profile("measurement")
class Population {

    private static final int BATCH = 50;
    private static final int WELL_KNOWN = 20;
    private static final int TOUCHES = 20;
    private static final int IN_FLIGHT = 8;
    private static final List<String> ROLES = List.of("", "founder", "designer", "product lead", "engineer", "advisor");
    private static final List<String> TAGS = List.of("design", "oslo", "school", "board", "conference", "neighbour");

    private final ContactService contacts;
    private final InteractionService interactions;
    private final WindDownService windDowns;
    private final DraftService drafts;
    private final AccountService accounts;
    private final TransactionOperations transaction;
    private final EntityManager entities;
    private final Clock clock;
    private final Random random = new Random(42);

    Population(
            ContactService contacts,
            InteractionService interactions,
            WindDownService windDowns,
            DraftService drafts,
            AccountService accounts,
            TransactionOperations transaction,
            EntityManager entities,
            Clock clock) {
        this.contacts = contacts;
        this.interactions = interactions;
        this.windDowns = windDowns;
        this.drafts = drafts;
        this.accounts = accounts;
        this.transaction = transaction;
        this.entities = entities;
        this.clock = clock;
    }

    /** A contact with many touches, and the wind-down with it. */
    record WellKnown(UUID contact, UUID windDown) {}

    List<WellKnown> settle(int count) {
        for (var done = 0; done < count; done += BATCH) {
            var many = Math.min(BATCH, count - done);
            transaction.executeWithoutResult(status -> addStrangers(many));
        }
        for (var n = 0; n < IN_FLIGHT; n++) sendVendorMessage(well("Vendor " + n, 3), n);
        return IntStream.range(0, WELL_KNOWN)
                .mapToObj(n -> draft(well("Line Nygård " + n, TOUCHES)))
                .toList();
    }

    private void addStrangers(int many) {
        for (var n = 0; n < many; n++)
            log(contacts.add(stranger(), language(), clock.instant()).id(), random.nextInt(900));
        entities.flush();
        entities.clear();
    }

    private ContactDetails stranger() {
        var name = Names.first(random) + " " + Names.last(random);
        var details = ContactDetails.of(name, Names.last(random) + " & co", any(List.of(Relation.values())), language())
                .withRole(any(ROLES))
                .withEmail(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com")
                .withTags(random.nextInt(3) == 0 ? new String[] {any(TAGS)} : new String[0]);
        return random.nextInt(3) == 0 ? details.withNotes("Met through " + Names.first(random) + " at work.") : details;
    }

    private WellKnown draft(UUID contact) {
        var id = NewId.next();
        windDowns.start(id, contact, "vendor-sunset", accounts.current(), today(), clock.instant(), null);
        save(id);
        return new WellKnown(contact, id);
    }

    private UUID well(String name, int touches) {
        var details = ContactDetails.of(name, "Nordlys Design", Relation.VENDOR, language())
                .withRole("founder")
                .withEmail("line@example.com")
                .withTags("design", "oslo")
                .withNotes("Works best with a written brief.");
        var id = contacts.add(details, language(), clock.instant()).id();
        for (var n = 0; n < touches; n++) log(id, 9 * n);
        return id;
    }

    private void log(UUID contact, int daysAgo) {
        var kind = any(List.of(InteractionKind.values()));
        var touch = InteractionDetails.of(
                        kind, today().minusDays(daysAgo), "We talked about the new shop front.", contact)
                .withMinutes(30 + daysAgo % 60);
        interactions.log(touch, clock.instant());
    }

    private void sendVendorMessage(UUID contact, int weeksAgo) {
        var windDown = draft(contact).windDown();
        var version =
                drafts.open(windDown, accounts.current(), today()).message().version();
        windDowns.sent(windDown, version, today().minusWeeks(weeksAgo), Channel.EMAIL, clock.instant());
    }

    private void save(UUID windDown) {
        var me = accounts.current();
        var message = drafts.open(windDown, me, today()).message();
        var change = new DraftChange(
                message.version(), language(), message.tone(), Channel.EMAIL, VendorAnswers.asOf(today()), null);
        drafts.save(windDown, change, me, today(), clock.instant());
    }

    private LocalDate today() {
        return accounts.current().today(clock.instant());
    }

    private Locale language() {
        return accounts.current().language();
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
