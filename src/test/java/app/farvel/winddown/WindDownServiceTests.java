package app.farvel.winddown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactService;
import app.farvel.contact.Relation;
import app.farvel.reminder.ReminderService;
import app.farvel.script.Channel;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NewId;
import app.farvel.shared.NotFound;
import app.farvel.shared.Tone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class WindDownServiceTests {

    @Autowired
    SignedIn accounts;

    @Autowired
    Cases cases;

    @Autowired
    WindDownService windDowns;

    @Autowired
    DraftService drafts;

    @Autowired
    ContactService contacts;

    @Autowired
    ReminderService reminders;

    @Autowired
    Clock clock;

    private Account kari;
    private LocalDate today;
    private Instant now;

    @BeforeEach
    void kariIsSignedIn() {
        kari = accounts.kari();
        now = clock.instant();
        today = kari.today(now);
    }

    @Test
    void beginsWithAnEmptyDraftAndTheChecklist() {
        var id = cases.begun(kari);

        var file = cases.file(kari, id);
        assertThat(file.windDown().stage()).isEqualTo(Stage.DECIDING);
        assertThat(file.tasks())
                .extracting(Task::item)
                .contains("read-contract", "given-back", "final-invoice")
                .doesNotContain("fonts", "sign-in");
        assertThat(cases.open(kari, id).openQuestions())
                .extracting(OpenQuestion::field)
                .containsExactly("need", "last-day", "plan-by");
    }

    /** A message goes where its reader can be reached. */
    @ParameterizedTest
    @CsvSource({
        "'', +47 912 34 567, TEXT",
        "'', +1 201 555 0123, TEXT",
        "'', +47 22 33 44 55, EMAIL",
        "'', '', EMAIL",
        "line@nordlys.example, +47 912 34 567, EMAIL",
    })
    void beginsWithTheWayThatIsKnown(String email, String phone, Channel expected) {
        var details = ContactDetails.of("Line Nygård", "", Relation.VENDOR, Locale.ENGLISH);
        var known = email.isEmpty() ? details : details.withEmail(email);
        var id = cases.begun(kari, phone.isEmpty() ? known : known.withPhone(phone));

        assertThat(cases.open(kari, id).message().channel()).isEqualTo(expected);
    }

    @Test
    void beginsOnceHoweverOftenTheFormIsSent() {
        var contact = cases.line(kari);
        var id = NewId.next();

        SignedIn.work(kari, () -> {
            windDowns.start(id, contact, "vendor-sunset", kari, today, now, null);
            windDowns.start(id, contact, "vendor-sunset", kari, today, now, null);
        });

        assertThat(cases.kinds(kari, id)).containsExactly(HistoryEntry.Kind.STARTED);
    }

    @Test
    void beginsNoSecondOneWithTheSameContact() {
        var id = cases.begun(kari);
        var contact = cases.file(kari, id).contact().id();

        assertThatExceptionOfType(AlreadyInFlight.class)
                .isThrownBy(() -> SignedIn.work(
                        kari, () -> windDowns.start(NewId.next(), contact, "coffee-group", kari, today, now, null)))
                .satisfies(other -> assertThat(other.windDownId()).isEqualTo(id));
    }

    @Test
    void keepsAnswersAndAssemblesTheText() {
        var id = cases.begun(kari);

        var draft = cases.save(kari, id, 0, Cases.ANSWERS);

        assertThat(draft.parts().get(0)).startsWith("Dear Line,").contains("the new shop front");
        assertThat(draft.parts().get(2)).contains("26 February 2027").endsWith("Kari Nordmann");
        assertThat(draft.openQuestions()).isEmpty();
        assertThat(cases.file(kari, id).windDown().stage()).isEqualTo(Stage.DRAFT);
        assertThat(SignedIn.work(
                                kari, () -> contacts.get(draft.about().contact().id()))
                        .windDownStage())
                .isEqualTo("draft");
    }

    @Test
    void refusesAStaleDraftAndKeepsTheOtherOne() {
        var id = cases.begun(kari);
        cases.save(kari, id, 0, Map.of("need", "speed"));

        assertThatExceptionOfType(StaleDraft.class).isThrownBy(() -> cases.save(kari, id, 0, Map.of("need", "calm")));

        assertThat(cases.open(kari, id).answers()).containsEntry("need", "speed");
    }

    @Test
    void tellsWhenTheAnswersWereTypedInAnotherLanguage() {
        var id = cases.written(kari);
        var version = cases.version(kari, id);
        var norwegian = Locale.forLanguageTag("nb");
        var change = new DraftChange(version, norwegian, Tone.WARM, Channel.EMAIL, Cases.ANSWERS, null);

        SignedIn.work(kari, () -> drafts.save(id, change, kari, today, now));

        var draft = cases.open(kari, id);
        assertThat(draft.answersAreInAnotherLanguage()).isTrue();
        assertThat(draft.parts().get(2)).contains("26. februar 2027");
    }

    @Test
    void leavesAHandWrittenTextAlone() {
        var id = cases.written(kari);
        SignedIn.work(kari, () -> drafts.edit(id, kari, today, now));
        var mine = new DraftChange.Written("Mine", List.of("Dear Line,\n\nThanks.", "Two", "Three"));
        var change = new DraftChange(
                cases.version(kari, id), Locale.ENGLISH, Tone.WARM, Channel.EMAIL, Map.of("need", "calm"), mine);

        SignedIn.work(kari, () -> drafts.save(id, change, kari, today, now));

        assertThat(cases.open(kari, id).parts()).containsExactly("Dear Line,\n\nThanks.", "Two", "Three");
        assertThat(cases.open(kari, id).answers()).containsEntry("need", "calm");
    }

    @Test
    void takesHandWrittenWordsBackAfterItStartedAgain() {
        var id = cases.written(kari);
        var mine = new DraftChange.Written("Mine", List.of("One", "Two", "Three"));
        var change = new DraftChange(cases.version(kari, id), Locale.ENGLISH, Tone.WARM, Channel.EMAIL, Map.of(), mine);

        SignedIn.work(kari, () -> drafts.save(id, change, kari, today, now));

        assertThat(cases.open(kari, id).parts()).containsExactly("One", "Two", "Three");
    }

    @Test
    void setsHandWrittenWordsAsideWhenItStartsAgain() {
        var id = cases.written(kari);
        SignedIn.work(kari, () -> drafts.edit(id, kari, today, now));
        var mine = new DraftChange.Written("Mine", List.of("One", "Two", "Three"));
        var change = new DraftChange(cases.version(kari, id), Locale.ENGLISH, Tone.WARM, Channel.EMAIL, Map.of(), mine);
        SignedIn.work(kari, () -> drafts.save(id, change, kari, today, now));

        SignedIn.work(kari, () -> drafts.startAgain(id, kari, today, now));

        assertThat(cases.open(kari, id).message().isEdited()).isFalse();
        assertThat(cases.open(kari, id).parts().get(0)).contains("the new shop front");
        assertThat(cases.file(kari, id).messages())
                .filteredOn(message -> message.kind() == Message.Kind.SET_ASIDE)
                .singleElement()
                .satisfies(aside -> assertThat(aside.parts()).containsExactly("One", "Two", "Three"));
    }

    @Test
    void freezesTheTextAndPlansTheFollowUpsWhenSent() {
        var id = cases.sent(kari);

        var file = cases.file(kari, id);
        assertThat(file.windDown().stage()).isEqualTo(Stage.SENT);
        assertThat(file.messages().get(0).isSent()).isTrue();
        assertThat(file.followUps())
                .extracting(FollowUp::item, FollowUp::dueOn)
                .contains(org.assertj.core.groups.Tuple.tuple("plan-expected", LocalDate.of(2026, 12, 7)))
                .contains(org.assertj.core.groups.Tuple.tuple("reply", today.plusWeeks(1)));
        assertThat(file.tasks())
                .filteredOn(task -> task.item().equals("access-revoked"))
                .singleElement()
                .satisfies(task -> assertThat(task.dueOn()).contains(LocalDate.of(2027, 2, 26)));
        assertThat(cases.kinds(kari, id))
                .containsExactly(HistoryEntry.Kind.SENT, HistoryEntry.Kind.DRAFTED, HistoryEntry.Kind.STARTED);
    }

    @Test
    void refusesToSendABlank() {
        var id = cases.begun(kari);
        cases.save(kari, id, 0, Map.of("need", "speed"));
        var version = cases.version(kari, id);

        assertThatIllegalStateException()
                .isThrownBy(() -> SignedIn.work(kari, () -> windDowns.sent(id, version, today, Channel.EMAIL, now)))
                .withMessageContaining("has a blank");
        assertThat(cases.file(kari, id).windDown().stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void sendsOnceHoweverOftenItIsTold() {
        var id = cases.sent(kari);
        var version = cases.version(kari, id);

        SignedIn.work(kari, () -> windDowns.sent(id, version, today, Channel.EMAIL, now));

        assertThat(cases.kinds(kari, id)).containsOnlyOnce(HistoryEntry.Kind.SENT);
        assertThat(cases.file(kari, id).followUps()).hasSize(4);
    }

    @Test
    void remindsOfWhatIsDueUntilItIsDone() {
        var id = cases.sent(kari);
        var inAWeek = today.plusWeeks(1);
        var due = SignedIn.work(kari, () -> reminders.due(inAWeek, Locale.ENGLISH));
        assertThat(due).extracting(reminder -> reminder.title()).contains("A reply from Line Nygård");

        SignedIn.work(kari, () -> reminders.done(due.get(0).key(), inAWeek, Locale.ENGLISH, now));

        assertThat(SignedIn.work(kari, () -> reminders.due(inAWeek, Locale.ENGLISH)))
                .doesNotContain(due.get(0));
        assertThat(cases.file(kari, id).followUps())
                .filteredOn(followUp -> !followUp.isOpen())
                .hasSize(1);
    }

    @Test
    void keepsOnlyTheChosenFollowUpsWhenClosed() {
        var id = cases.sent(kari);
        var hello = cases.file(kari, id).followUps().stream()
                .filter(followUp -> followUp.item().equals("keep-in-touch"))
                .findFirst()
                .orElseThrow();

        SignedIn.work(kari, () -> windDowns.close(id, ending(hello.id()), today, now));

        var file = cases.file(kari, id);
        assertThat(file.followUps())
                .filteredOn(FollowUp::isOpen)
                .extracting(FollowUp::item)
                .containsExactly("keep-in-touch");
        assertThat(file.contact().isFormer()).isTrue();
        SignedIn.work(kari, () -> windDowns.reopen(id, today, now));
        assertThat(cases.file(kari, id).contact().isFormer()).isFalse();
    }

    @Test
    void leavesAFormerContactFormerWhenAnotherCaseComesToNothing() {
        var first = cases.sent(kari);
        SignedIn.work(kari, () -> windDowns.close(first, ending(), today, now));
        var contact = cases.file(kari, first).contact().id();

        var second = SignedIn.work(
                kari,
                () -> windDowns
                        .start(NewId.next(), contact, "vendor-sunset", kari, today, now, null)
                        .id());
        assertThat(cases.file(kari, second).contact().isBeingWoundDown()).isTrue();
        SignedIn.work(kari, () -> windDowns.callOff(second, "", today, now));

        assertThat(cases.file(kari, second).contact().isFormer()).isTrue();
    }

    @Test
    void comesBackAsItWasWhenItIsTakenUpAgain() {
        var id = cases.sent(kari, today.minusWeeks(2));
        SignedIn.work(kari, () -> windDowns.answered(id, "agreed", today, now));
        SignedIn.work(kari, () -> windDowns.handOver(id, today, now));
        var before =
                cases.file(kari, id).followUps().stream().map(FollowUp::isOpen).toList();
        SignedIn.work(kari, () -> windDowns.callOff(id, "", today, now.plusSeconds(1)));

        SignedIn.work(kari, () -> windDowns.reopen(id, today, now.plusSeconds(2)));

        var file = cases.file(kari, id);
        assertThat(file.windDown().stage()).isEqualTo(Stage.TRANSITION);
        assertThat(before).contains(true, false);
        assertThat(file.followUps().stream().map(FollowUp::isOpen).toList()).isEqualTo(before);
    }

    @Test
    void movesThePauseAndWhatHangsOnIt() {
        var contact = cases.line(kari);
        var id = NewId.next();
        SignedIn.work(kari, () -> windDowns.start(id, contact, "coffee-postpone", kari, today, now, null));
        var end = today.plusMonths(2);
        cases.save(kari, id, 0, Map.of("workload", "the accounts", "pause-until", end.toString()));
        SignedIn.work(kari, () -> windDowns.sent(id, cases.version(kari, id), today, Channel.TEXT, now));

        SignedIn.work(kari, () -> windDowns.pause(id, end.plusMonths(1), today, now));

        var file = cases.file(kari, id);
        assertThat(file.windDown().pausedUntil()).contains(end.plusMonths(1));
        assertThat(file.followUps()).extracting(FollowUp::dueOn).containsExactly(end.plusMonths(1));
    }

    @Test
    void asksAgainAtTheNewEndOfAPause() {
        var contact = cases.line(kari);
        var id = NewId.next();
        SignedIn.work(kari, () -> windDowns.start(id, contact, "coffee-postpone", kari, today, now, null));
        var end = today.plusMonths(2);
        cases.save(kari, id, 0, Map.of("workload", "the accounts", "pause-until", end.toString()));
        SignedIn.work(kari, () -> windDowns.sent(id, cases.version(kari, id), today, Channel.TEXT, now));
        SignedIn.work(
                kari,
                () -> reminders
                        .due(end, Locale.ENGLISH)
                        .forEach(each -> reminders.done(each.key(), end, Locale.ENGLISH, now)));

        SignedIn.work(kari, () -> windDowns.pause(id, end.plusMonths(1), today, now));

        assertThat(SignedIn.work(kari, () -> reminders.due(end, Locale.ENGLISH)))
                .isEmpty();
        assertThat(SignedIn.work(kari, () -> reminders.due(end.plusMonths(1), Locale.ENGLISH)))
                .hasSize(1);
    }

    @Test
    void goesToTheTrashWithItsContactAndComesBack() {
        var id = cases.sent(kari);
        var contact = cases.file(kari, id).contact().id();

        SignedIn.work(kari, () -> contacts.trash(List.of(contact), now));
        assertThat(SignedIn.work(kari, () -> windDowns.inFlight(10))).isEmpty();
        SignedIn.work(kari, () -> contacts.restore(List.of(contact)));

        assertThat(SignedIn.work(kari, () -> windDowns.inFlight(10))).hasSize(1);
    }

    @Test
    void isNobodyElses() {
        var id = cases.sent(kari);
        var ola = accounts.ola();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> cases.file(ola, id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> cases.open(ola, id));
        assertThat(SignedIn.work(ola, () -> windDowns.inFlight(10))).isEmpty();
        assertThat(SignedIn.work(ola, () -> reminders.due(today.plusYears(1), Locale.ENGLISH)))
                .isEmpty();
    }

    @Test
    void pagesAStageWithoutLosingOrRepeating() {
        for (var i = 0; i < 7; i++) cases.written(kari);

        var first = SignedIn.work(kari, () -> windDowns.at(Stage.DRAFT, null, 4));
        var rest = SignedIn.work(
                kari, () -> windDowns.at(Stage.DRAFT, first.get(3).windDown().id(), 4));

        assertThat(first).hasSize(4);
        assertThat(rest).hasSize(3);
        assertThat(rest)
                .extracting(each -> each.windDown().id())
                .doesNotContainAnyElementsOf(
                        first.stream().map(each -> each.windDown().id()).toList());
    }

    private Closing ending(UUID... kept) {
        return new Closing("parted-well", today, "", "", "", List.of(kept), List.of());
    }
}
