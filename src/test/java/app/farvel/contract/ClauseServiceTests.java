package app.farvel.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.Contact;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NewId;
import app.farvel.shared.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class ClauseServiceTests {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Autowired
    ClauseService clauses;

    @Autowired
    LessonService lessons;

    @Autowired
    ClauseLibrary library;

    @Autowired
    SignedIn accounts;

    @Autowired
    Contracts contracts;

    @Autowired
    TransactionTemplate transaction;

    Account kari;
    Contact nordlys;
    Contract old;

    @BeforeEach
    void aContract() {
        kari = accounts.kari();
        nordlys = contracts.vendor(kari, "Nordlys Design");
        old = contracts.monthly(kari, nordlys.id(), "Design");
    }

    @ParameterizedTest
    @CsvSource({"nb-NO, nb", "nb, nb", "en-US, en", "sv-SE, en"})
    void knowsClausesInALanguageWhereverItIsRead(String read, String spoken) {
        assertThat(library.spoken(Locale.forLanguageTag(read))).isEqualTo(Locale.forLanguageTag(spoken));
    }

    @Test
    void listsClausesInTheOrderTheyCame() {
        add("one");
        add("two");

        assertThat(texts(old.id())).containsExactly("one", "two");
    }

    @Test
    void addsOnceWhenAskedTwice() {
        var id = NewId.next();

        for (var n = 0; n < 2; n++) SignedIn.work(kari, () -> clauses.add(old.id(), id, ClauseKind.FEES, "once", ""));

        assertThat(texts(old.id())).containsExactly("once");
    }

    @Test
    void putsARemovedClauseBackInItsPlace() {
        var one = add("one");
        add("two");
        SignedIn.work(kari, () -> clauses.remove(old.id(), one));
        assertThat(texts(old.id())).containsExactly("two");

        SignedIn.work(kari, () -> clauses.restore(old.id(), one));

        assertThat(texts(old.id())).containsExactly("one", "two");
    }

    @Test
    void marksWhatIsAgreedAndWhereItStands() {
        var one = add("one");

        SignedIn.work(kari, () -> clauses.agree(old.id(), one, "p. 4"));

        var clause = SignedIn.work(kari, () -> clauses.get(old.id(), one));
        assertThat(clause.isAgreed()).isTrue();
        assertThat(clause.page()).isEqualTo("p. 4");
    }

    @Test
    void takesNoMoreThanAHundred() {
        for (var n = 0; n < ClauseService.MOST; n++) add("clause " + n);

        var added = SignedIn.work(kari, () -> clauses.add(old.id(), NewId.next(), ClauseKind.FEES, "more", ""));

        assertThat(added).isEmpty();
        assertThat(texts(old.id())).hasSize(ClauseService.MOST);
    }

    @Test
    void findsNoClauseInAnotherContract() {
        var one = add("one");
        var other = contracts.monthly(kari, nordlys.id(), "Print");

        assertThatThrownBy(() -> SignedIn.work(kari, () -> clauses.get(other.id(), one)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void beginsTheNextContractWithWhatWasLearnt() {
        note("Ask for the source files");
        var fjord = contracts.vendor(kari, "Fjord");

        var next = contracts.monthly(kari, fjord.id(), "New design", "2027-02-01", "8000", old.id());

        var listed = SignedIn.work(kari, () -> clauses.of(next.id()));
        assertThat(texts(next.id())).containsExactly("Ask for the source files");
        assertThat(listed.get(0).teacher()).isEqualTo("Nordlys Design");
        assertThat(SignedIn.work(kari, () -> clauses.toLearn(next.id(), null, 10)))
                .isEmpty();
    }

    @Test
    void bringsInLessonsOnce() {
        var lesson = note("Ask for the source files");

        var first = SignedIn.work(kari, () -> clauses.learn(old.id(), List.of(lesson.id())));
        var second = SignedIn.work(kari, () -> clauses.learn(old.id(), List.of(lesson.id())));

        assertThat(first).isEqualTo(1);
        assertThat(second).isZero();
        assertThat(texts(old.id())).hasSize(1);
    }

    @Test
    void offersLessonsPageByPageTheNewestFirst() {
        for (var n = 0; n < 3; n++) note("lesson " + n);

        var first = SignedIn.work(kari, () -> clauses.toLearn(old.id(), null, 2));
        var second =
                SignedIn.work(kari, () -> clauses.toLearn(old.id(), first.get(1).id(), 2));

        assertThat(first).extracting(Lesson::text).containsExactly("lesson 2", "lesson 1");
        assertThat(second).extracting(Lesson::text).containsExactly("lesson 0");
    }

    @Test
    void forgetsATrashedLessonUntilItIsRestored() {
        var lesson = note("Ask for the source files");
        SignedIn.work(kari, () -> lessons.trash(lesson.id(), NOW));
        assertThat(SignedIn.work(kari, () -> lessons.of(nordlys.id()))).isEmpty();
        assertThat(SignedIn.work(kari, () -> clauses.toLearn(old.id(), null, 9)))
                .isEmpty();

        SignedIn.work(kari, () -> lessons.restore(lesson.id()));

        assertThat(SignedIn.work(kari, () -> lessons.of(nordlys.id()))).hasSize(1);
    }

    @Test
    void notesTheSameWordsOnce() {
        note("Ask for the source files");
        note("Ask for the source files");

        assertThat(SignedIn.work(kari, () -> lessons.of(nordlys.id()))).hasSize(1);
    }

    @Test
    void notesNothingAboutAnotherVendorsContract() {
        var fjord = contracts.vendor(kari, "Fjord");

        assertThatThrownBy(() ->
                        SignedIn.work(kari, () -> lessons.note(fjord.id(), old.id(), ClauseKind.FEES, "x", null, NOW)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void leavesClausesWhereTheirTeacherIsErased() {
        add("goes");
        note("stays");
        var fjord = contracts.vendor(kari, "Fjord");
        var next = contracts.monthly(kari, fjord.id(), "New design", "2027-02-01", "8000", old.id());

        SignedIn.work(
                kari,
                () -> transaction.executeWithoutResult(
                        status -> lessons.erase(Set.of(old.id()), Set.of(nordlys.id()))));

        assertThat(texts(old.id())).isEmpty();
        assertThat(texts(next.id())).containsExactly("stays");
        assertThat(SignedIn.work(kari, () -> lessons.of(nordlys.id()))).isEmpty();
    }

    @Test
    void erasesNothingOfAnotherAccount() {
        add("stays");
        note("stays too");
        var ola = accounts.ola();

        SignedIn.work(
                ola,
                () -> transaction.executeWithoutResult(
                        status -> lessons.erase(Set.of(old.id()), Set.of(nordlys.id()))));

        assertThat(texts(old.id())).hasSize(1);
        assertThat(SignedIn.work(kari, () -> lessons.of(nordlys.id()))).hasSize(1);
    }

    private UUID add(String text) {
        var id = NewId.next();
        SignedIn.work(kari, () -> clauses.add(old.id(), id, ClauseKind.OTHER, text, ""));
        return id;
    }

    private Lesson note(String text) {
        return SignedIn.work(kari, () -> lessons.note(nordlys.id(), old.id(), ClauseKind.OWNERSHIP, text, null, NOW));
    }

    private List<String> texts(UUID contractId) {
        return SignedIn.work(kari, () -> clauses.of(contractId)).stream()
                .map(listed -> listed.clause().text())
                .toList();
    }
}
