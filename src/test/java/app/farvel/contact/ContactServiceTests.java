package app.farvel.contact;

import static app.farvel.contact.InteractionKind.COFFEE;
import static app.farvel.contact.InteractionKind.WORK_DELIVERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NotFound;
import app.farvel.shared.Tenant;
import app.farvel.shared.TrashSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class ContactServiceTests {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Locale NORWEGIAN = Locale.forLanguageTag("nb");

    @Autowired
    ContactTrash trash;

    @Autowired
    ContactService contacts;

    @Autowired
    InteractionService interactions;

    @Autowired
    JdbcClient jdbc;

    UUID kari;

    @BeforeEach
    void anAccount() {
        kari = Accounts.add(jdbc);
    }

    @Test
    void keepsWhatIsKnown() {
        var details =
                line().withEmail("line@nordlys.no").withPhone("+47 900 00 000").withTags("design", "Design", "print");

        var id = asKari(() -> contacts.add(details, NORWEGIAN, NOW)).id();

        var card = asKari(() -> contacts.card(id));
        assertThat(card.contact().displayName()).isEqualTo("Line Nygård");
        assertThat(card.contact().organization()).isEqualTo("Nordlys Design");
        assertThat(card.emails()).containsExactly("line@nordlys.no");
        assertThat(card.phones()).containsExactly("+47 900 00 000");
    }

    @Test
    void addsOnceWhenAskedTwice() {
        var details = line();

        asKari(() -> contacts.add(details, NORWEGIAN, NOW));
        asKari(() -> contacts.add(details, NORWEGIAN, NOW));

        assertThat(asKari(() -> contacts.list(ContactQuery.all())).rows()).hasSize(1);
    }

    @Test
    void hidesAContactFromAnotherAccount() {
        var id = asKari(() -> contacts.add(line(), NORWEGIAN, NOW)).id();
        var other = Accounts.add(jdbc);

        assertThatThrownBy(() -> Tenant.run(other, () -> contacts.get(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Tenant.run(other, () -> contacts.card(id))).isInstanceOf(NotFound.class);
        assertThat(Tenant.run(other, () -> contacts.byIds(List.of(id)))).isEmpty();
        assertThat(Tenant.run(other, () -> contacts.list(ContactQuery.all())).rows())
                .isEmpty();
        assertThat(Tenant.run(other, () -> contacts.list(search("line"))).rows())
                .isEmpty();
        assertThat(Tenant.run(other, () -> contacts.list(search("ygar"))).rows())
                .isEmpty();
        assertThatThrownBy(() -> Tenant.run(other, () -> interactions.log(coffee("2026-11-01", id), NOW)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesToOverwriteWhatSomebodyElseSaved() {
        var details = line();
        asKari(() -> contacts.add(details, NORWEGIAN, NOW));

        asKari(() -> contacts.edit(0, details.withRole("founder"), NORWEGIAN));

        assertThatThrownBy(() -> asKari(() -> contacts.edit(0, details.withRole("owner"), NORWEGIAN)))
                .isInstanceOf(EditConflict.class);
        assertThat(asKari(() -> contacts.get(details.id())).role()).isEqualTo("founder");
    }

    @Test
    void countsAChangedAddressAsAnEdit() {
        var details = line();
        asKari(() -> contacts.add(details, NORWEGIAN, NOW));

        asKari(() -> contacts.edit(0, details.withPhone("22 00 00 00"), NORWEGIAN));

        assertThat(asKari(() -> contacts.get(details.id())).version()).isPositive();
    }

    @Test
    void doesNotCountATouchAsAnEdit() {
        var details = line();
        asKari(() -> contacts.add(details, NORWEGIAN, NOW));

        asKari(() -> interactions.log(coffee("2026-11-01", details.id()), NOW));

        assertThat(asKari(() -> contacts.edit(0, details.withRole("founder"), NORWEGIAN))
                        .role())
                .isEqualTo("founder");
        assertThat(asKari(() -> contacts.get(details.id())).lastTouchOn()).contains(LocalDate.parse("2026-11-01"));
    }

    @Test
    void keepsTheStageOfTheWindDown() {
        var id = asKari(() -> contacts.add(line(), NORWEGIAN, NOW)).id();

        asKari(() -> {
            contacts.windDownStage(id, "draft");
            return id;
        });

        assertThat(asKari(() -> contacts.get(id)).windDownStage()).isEqualTo("draft");
    }

    @Test
    void tellsAMessageWhatTheLogKnows() {
        var id = asKari(() -> contacts.add(line().withEmail("line@nordlys.no"), NORWEGIAN, NOW))
                .id();
        asKari(() -> interactions.log(
                InteractionDetails.of(WORK_DELIVERED, LocalDate.parse("2026-06-01"), "the spring catalogue", id), NOW));
        asKari(() -> interactions.log(
                InteractionDetails.of(WORK_DELIVERED, LocalDate.parse("2026-11-03"), "the new shop front", id), NOW));
        asKari(() -> interactions.log(coffee("2026-11-10", id), NOW));

        var facts = asKari(() -> contacts.facts(id));

        assertThat(facts.touches()).isEqualTo(3);
        assertThat(facts.lastDeliveredWork()).contains(new Touch(LocalDate.parse("2026-11-03"), "the new shop front"));
        assertThat(facts.lastHelpGiven()).isEmpty();
        assertThat(facts.lastTouch().orElseThrow().on()).isEqualTo("2026-11-10");
        assertThat(facts.email()).contains("line@nordlys.no");
    }

    @Test
    void takesWhatWasTrashedOutOfTheListAndBack() {
        var id = asKari(() -> contacts.add(line(), NORWEGIAN, NOW)).id();

        asKari(() -> {
            contacts.trash(List.of(id), NOW);
            return id;
        });
        var rows = asKari(() -> contacts.list(ContactQuery.all())).rows();
        var trashed = asKari(() -> trash.trashed(0, 10, NORWEGIAN));
        asKari(() -> {
            contacts.restore(List.of(id));
            return id;
        });

        assertThat(rows).isEmpty();
        assertThat(trashed).extracting(TrashSource.Trashed::id).containsExactly(id);
        assertThat(asKari(() -> contacts.list(search("nyg"))).rows()).hasSize(1);
    }

    @Test
    void putsTheContactsInAnotherOrder() {
        asKari(() -> contacts.add(named("Åse"), NORWEGIAN, NOW));
        asKari(() -> contacts.add(named("Zoe"), NORWEGIAN, NOW));

        asKari(() -> {
            contacts.resort(Locale.ENGLISH);
            return kari;
        });

        assertThat(asKari(() -> contacts.list(ContactQuery.all())).rows())
                .extracting(ContactRow::name)
                .containsExactly("Åse", "Zoe");
    }

    @Test
    void putsNoMoreTagsOnAContactThanFit() {
        var tags = IntStream.range(0, 16)
                .mapToObj(n -> "x".repeat(58) + (char) ('a' + n))
                .toArray(String[]::new);
        var id = asKari(() -> contacts.add(line().withTags(tags), NORWEGIAN, NOW))
                .id();

        asKari(() -> {
            contacts.tag(List.of(id), "y".repeat(60));
            return id;
        });

        assertThat(asKari(() -> contacts.get(id)).tags()).containsExactly(tags);
    }

    @Test
    void tellsNothingOfTouchesWithPeopleInTheTrash() {
        var id = asKari(() -> contacts.add(line(), NORWEGIAN, NOW)).id();
        asKari(() -> interactions.log(coffee("2026-11-01", id), NOW));

        asKari(() -> {
            contacts.trash(List.of(id), NOW);
            return id;
        });

        assertThat(asKari(() -> interactions.latest(10))).isEmpty();
    }

    @Test
    void countsAChangeOfWhoTookPartAsAnEdit() {
        var line = asKari(() -> contacts.add(line(), NORWEGIAN, NOW)).id();
        var sonja = asKari(() -> contacts.add(named("Sonja"), NORWEGIAN, NOW)).id();
        var touch = coffee("2026-11-01", line);
        asKari(() -> interactions.log(touch, NOW));
        var both = new InteractionDetails(touch.id(), COFFEE, touch.on(), null, "", List.of(line, sonja), null);
        asKari(() -> interactions.edit(0, both));

        assertThatThrownBy(() -> asKari(() -> interactions.edit(0, touch))).isInstanceOf(EditConflict.class);
    }

    @Test
    void removesExactlyWhatABatchMade() {
        var batch = UUID.randomUUID();
        var own = asKari(() -> contacts.add(named("Sonja").withTags("mine"), NORWEGIAN, NOW))
                .id();
        var sample = asKari(() -> contacts.add(
                        line().withTags("sample").withEmail("l@n.no").inBatch(batch), NORWEGIAN, NOW))
                .id();
        asKari(() -> interactions.log(coffee("2026-11-01", own), NOW));
        asKari(() -> interactions.log(coffee("2026-11-10", own, sample).inBatch(batch), NOW));
        asKari(() -> interactions.log(coffee("2026-11-12", sample), NOW));

        asKari(() -> {
            contacts.removeBatch(batch);
            return batch;
        });

        assertThat(asKari(() -> contacts.list(ContactQuery.all())).rows())
                .extracting(ContactRow::name)
                .containsExactly("Sonja");
        assertThat(asKari(() -> contacts.get(own)).lastTouchOn()).contains(LocalDate.parse("2026-11-10"));
        assertThat(asKari(() -> interactions.latest(10)))
                .extracting(LoggedTouch::on)
                .containsExactly(LocalDate.parse("2026-11-10"), LocalDate.parse("2026-11-01"));
        assertThat(jdbc.sql("select name from tag where account_id = ?")
                        .param(kari)
                        .query(String.class)
                        .list())
                .containsExactly("mine");
    }

    private <T> T asKari(Supplier<T> work) {
        return Tenant.run(kari, work);
    }

    private static ContactDetails line() {
        return ContactDetails.of("Line Nygård", "Nordlys Design", Relation.VENDOR, NORWEGIAN);
    }

    private static ContactDetails named(String name) {
        return ContactDetails.of(name, "", Relation.PEER, NORWEGIAN);
    }

    private static InteractionDetails coffee(String day, UUID... contactIds) {
        return InteractionDetails.of(COFFEE, LocalDate.parse(day), "", contactIds);
    }

    private static ContactQuery search(String q) {
        return new ContactQuery(q, "", "", "", ContactOrder.NAME, null, false);
    }
}
