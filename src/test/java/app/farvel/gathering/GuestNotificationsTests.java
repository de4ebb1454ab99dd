package app.farvel.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.farvel.account.Account;
import app.farvel.account.Links;
import app.farvel.account.SignedIn;
import app.farvel.calendar.CalendarText;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactService;
import app.farvel.contact.Relation;
import app.farvel.mail.Delivery;
import app.farvel.mail.MailState;
import app.farvel.mail.MailTest;
import app.farvel.mail.Outbox;
import app.farvel.mail.PostOffice;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** What guests get by mail, and when. */
@MailTest
class GuestNotificationsTests {

    @RegisterExtension
    static GreenMailExtension mailServer = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withPerMethodLifecycle(false);

    @Autowired
    GuestNotifications herald;

    @Autowired
    ScheduleKeeper keeper;

    @Autowired
    RsvpService answers;

    @Autowired
    Guests guests;

    @Autowired
    HostRsvpService host;

    @Autowired
    GuestLinks links;

    @Autowired
    DateService dates;

    @Autowired
    InvitationRepository invitations;

    @Autowired
    ContactService contacts;

    @Autowired
    Outbox outbox;

    @Autowired
    PostOffice post;

    @Autowired
    Tables tables;

    @Autowired
    SignedIn accounts;

    @Autowired
    Clock clock;

    @BeforeEach
    void takeTheServer() throws Exception {
        mailServer.purgeEmailFromAllMailboxes();
        post.forgetJobs();
        post.useServerAt(mailServer.getSmtp().getPort());
    }

    private Instant now() {
        return clock.instant();
    }

    private Occurrence date(Account kari, Gathering table) {
        return tables.occurrence(kari, table, tables.date(kari, table, 2));
    }

    private int invite(Account kari, Occurrence date) {
        return SignedIn.work(kari, () -> herald.inviteNow(date.id(), now()));
    }

    private List<Delivery> mails(Account kari, Occurrence date, Guest guest) {
        var invitation = tables.of(kari, date, guest);
        return SignedIn.work(kari, () -> outbox.about(List.of(invitation.id())));
    }

    private List<String> purposes(Account kari, Occurrence date, Guest guest) {
        return mails(kari, date, guest).stream().map(Delivery::purpose).sorted().toList();
    }

    private Instant before(Gathering table, Occurrence date, int days) {
        return date.heldOn().minusDays(days).atTime(9, 0).atZone(table.zone()).toInstant();
    }

    private void work(Account kari, Gathering table, Instant at) {
        keeper.work(kari.id(), table.id(), at);
    }

    private static String text(MimeMessage mail) throws Exception {
        var alternative =
                (Multipart) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
        return alternative.getBodyPart(0).getContent().toString();
    }

    private MimeMessage sent(Account kari, UUID mailId, int number) {
        post.workUntil(kari, mailId, mail -> mail.state() == MailState.SENT);
        assertThat(mailServer.getReceivedMessages()).hasSize(number);
        return mailServer.getReceivedMessages()[number - 1];
    }

    private static String calendar(MimeMessage mail) throws Exception {
        var mixed = (Multipart) mail.getContent();
        var alternative = (Multipart) mixed.getBodyPart(0).getContent();
        try (var content = alternative.getBodyPart(2).getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static VEvent event(String calendar) {
        return (VEvent) CalendarText.parsed(calendar).getComponents("VEVENT").get(0);
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    @Test
    void invitesWithACalendarObjectThatAnotherLibraryReads() throws Exception {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var guest = tables.regular(kari, table, "Amir Khan");
        var date = date(kari, table);

        assertThat(invite(kari, date)).isEqualTo(1);

        var mail = sent(kari, mails(kari, date, guest).get(0).id(), 1);
        var calendar = calendar(mail);
        var event = event(calendar);
        assertThat(mail.getSubject()).startsWith("The open table, Friday ");
        assertThat(mail.getHeader("List-Unsubscribe")[0]).contains("/rsvp/").contains("/unsubscribe");
        assertThat(mail.getHeader("Auto-Submitted")).isNull();
        assertThat(value(event, "UID")).isEqualTo(table.uid());
        assertThat(value(event, "SEQUENCE")).isEqualTo("0");
        assertThat(value(event, "RECURRENCE-ID"))
                .startsWith(date.plannedOn().toString().replace("-", ""));
        assertThat(value(event, "ATTENDEE")).isEqualTo("mailto:amir.khan@example.com");
        assertThat(value(event, "ORGANIZER")).isEqualTo("mailto:" + kari.email());
        assertThat(CalendarText.lines(calendar))
                .contains("METHOD:REQUEST")
                .anyMatch(l -> l.contains("PARTSTAT=NEEDS-ACTION"));
    }

    @Test
    void invitesNobodyTwice() {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        tables.regular(kari, table, "Amir Khan");
        var date = date(kari, table);

        assertThat(invite(kari, date)).isEqualTo(1);
        assertThat(invite(kari, date)).isZero();
        var sonja = tables.regular(kari, table, "Sonja Lie");

        assertThat(invite(kari, date)).isEqualTo(1);
        assertThat(mails(kari, date, sonja)).hasSize(1);
    }

    @Test
    void tellsOfAChangeInTheSameThreadAndWithTheNextSequence() throws Exception {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var guest = tables.regular(kari, table, "Amir Khan");
        var date = date(kari, table);
        invite(kari, date);
        var first = sent(kari, mails(kari, date, guest).get(0).id(), 1);

        tables.moveTo(kari, table, date.plannedOn(), date.plannedOn().plusDays(3));

        var mail = sent(kari, mails(kari, date, guest).get(0).id(), 2);
        assertThat(mail.getHeader("In-Reply-To")).containsExactly(first.getMessageID());
        assertThat(mail.getSubject()).startsWith("Changed: The open table, Monday ");
        var event = event(calendar(mail));
        assertThat(value(event, "SEQUENCE")).isEqualTo("1");
        assertThat(value(event, "RECURRENCE-ID"))
                .startsWith(date.plannedOn().toString().replace("-", ""));
        assertThat(value(event, "DTSTART"))
                .startsWith(date.plannedOn().plusDays(3).toString().replace("-", ""));
        assertThat(tables.of(kari, date, guest).toldSequence()).contains(1);
        assertThat(text(mail)).contains("When: Monday ", "\nBefore: Friday ");
        tables.moveTo(kari, table, date.plannedOn(), date.plannedOn().plusDays(4));

        assertThat(text(sent(kari, mails(kari, date, guest).get(0).id(), 3)))
                .contains("When: Tuesday ", "\nBefore: Monday ");
    }

    /** Two changes in a row, the first of which never left: it is compared with what the guest has heard of. */
    @Test
    void comparesWithTheDayThatReachedTheGuest() throws Exception {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var guest = tables.regular(kari, table, "Amir Khan");
        var date = date(kari, table);
        invite(kari, date);
        sent(kari, mails(kari, date, guest).get(0).id(), 1);

        tables.moveTo(kari, table, date.plannedOn(), date.plannedOn().plusDays(3));
        tables.moveTo(kari, table, date.plannedOn(), date.plannedOn().plusDays(4));

        assertThat(text(sent(kari, mails(kari, date, guest).get(0).id(), 2)))
                .contains("When: Tuesday ", "\nBefore: Friday ")
                .doesNotContain("Monday");
    }

    /** "Do not send", pressed on the mail that waits. */
    @Test
    void doesNotTakeForKnownWhatWasTakenBack() throws Exception {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var guest = tables.regular(kari, table, "Amir Khan");
        var date = date(kari, table);
        invite(kari, date);
        sent(kari, mails(kari, date, guest).get(0).id(), 1);
        tables.moveTo(kari, table, date.plannedOn(), date.plannedOn().plusDays(3));
        var waiting = mails(kari, date, guest).get(0);
        assertThat(tables.of(kari, date, guest).knowsLessThan(1)).isFalse();

        SignedIn.work(kari, () -> outbox.cancel(waiting.id(), tables.now()));

        assertThat(tables.of(kari, date, guest).knowsLessThan(1)).isTrue();
    }

    /** As two instances on one database would; the one that loses comes back later. */
    @Test
    void sendsNothingTwiceThoughTwoLookAtOnce() throws Exception {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var amir = tables.regular(kari, table, "Amir Khan");
        var sonja = tables.regular(kari, table, "Sonja Lie");
        var date = tables.occurrence(kari, table, tables.date(kari, table, 3));
        var due = before(table, date, 10);

        var looks = List.of(look(kari, table, due), look(kari, table, due));
        for (var look : looks) look.start();
        for (var look : looks) look.join();
        work(kari, table, due);

        assertThat(purposes(kari, date, amir)).containsExactly("gathering-invitation");
        assertThat(purposes(kari, date, sonja)).containsExactly("gathering-invitation");
    }

    private Thread look(Account kari, Gathering table, Instant at) {
        var look = new Thread(() -> work(kari, table, at));
        look.setUncaughtExceptionHandler((thread, lost) -> {});
        return look;
    }

    @Test
    void takesBackWhatWaitsWhenTheDateIsOff() {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var amir = tables.regular(kari, table, "Amir Khan");
        var date = date(kari, table);
        invite(kari, date);

        tables.cancel(kari, table, date.plannedOn());

        assertThat(mails(kari, date, amir))
                .singleElement()
                .satisfies(mail -> assertThat(mail.state()).isEqualTo(MailState.CANCELLED));
    }

    @Test
    void asksAnewWhenTheDateChangesBeforeTheInvitationHasGone() {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var amir = tables.regular(kari, table, "Amir Khan");
        var date = date(kari, table);
        invite(kari, date);

        SignedIn.work(
                kari,
                () -> dates.move(
                        new DateService.Known(table.id(), date.plannedOn(), null),
                        date.heldOn().plusDays(7),
                        table.time()));

        assertThat(mails(kari, date, amir))
                .extracting(Delivery::purpose, Delivery::state)
                .containsExactlyInAnyOrder(
                        tuple("gathering-invitation", MailState.CANCELLED),
                        tuple("gathering-invitation", MailState.WAITING));
    }

    @Test
    void takesBackWhatWaitsForWhoeverAnsweredNoWhenTheDateIsMoved() {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var sonja = tables.regular(kari, table, "Sonja Lie");
        var date = date(kari, table);
        invite(kari, date);
        answer(kari, tables.of(kari, date, sonja), Rsvp.NO);

        tables.moveTo(kari, table, date.plannedOn(), date.plannedOn().plusDays(3));

        assertThat(mails(kari, date, sonja)).extracting(Delivery::state).containsExactly(MailState.CANCELLED);
    }

    @Test
    void sendsNothingAfterItIsOfUse() {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var silent = tables.regular(kari, table, "Amir Khan");
        var coming = tables.regular(kari, table, "Sonja Lie");
        var date = tables.occurrence(kari, table, tables.date(kari, table, 4));
        var start = date.start(table).toInstant();

        work(kari, table, before(table, date, 10));
        answer(kari, tables.of(kari, date, coming), Rsvp.YES);
        for (var days : new int[] {3, 1}) work(kari, table, before(table, date, days));

        var theDay = date.heldOn().atStartOfDay(table.zone()).toInstant();
        assertThat(mails(kari, date, silent))
                .extracting(Delivery::purpose, Delivery::notAfter)
                .containsExactlyInAnyOrder(tuple("gathering-invitation", start), tuple("gathering-nudge", theDay));
        assertThat(mails(kari, date, coming)).extracting(Delivery::notAfter).containsExactly(start, start);
    }

    /** Who has not heard of it goes to where nobody is: on the day it was planned for, or on the day it is. */
    @Test
    void tellsOfAMovedDateUntilTheLaterDayIsOver() {
        var kari = accounts.kari();
        for (var days : new int[] {-2, 3}) {
            var table = tables.open(kari, null);
            var guest = tables.regular(kari, table, "Amir Khan");
            var date = date(kari, table);
            SignedIn.work(kari, () -> guests.ask(date.id(), guest.id(), now()));
            answer(kari, tables.of(kari, date, guest), Rsvp.YES);

            tables.moveTo(kari, table, date.plannedOn(), date.plannedOn().plusDays(days));

            var later = date.plannedOn().plusDays(Math.max(0, days));
            assertThat(mails(kari, date, guest))
                    .extracting(Delivery::purpose, Delivery::notAfter)
                    .containsExactly(tuple(
                            "gathering-change",
                            later.atTime(10, 0).atZone(table.zone()).toInstant()));
        }
    }

    @Test
    void sendsNothingMoreToWhoHasLeft() {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var amir = tables.regular(kari, table, "Amir Khan");
        var date = date(kari, table);
        invite(kari, date);

        SignedIn.work(kari, () -> guests.takeOff(amir.id(), Guest.Leaver.GUEST, now()));

        assertThat(mails(kari, date, amir)).extracting(Delivery::state).containsExactly(MailState.CANCELLED);
    }

    @Test
    void cancelsForWhoSaidYesByALinkAlone() {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var amir = tables.regular(kari, table, "Amir Khan");
        var date = date(kari, table);
        SignedIn.work(kari, () -> guests.ask(date.id(), amir.id(), now()));
        answer(kari, tables.of(kari, date, amir), Rsvp.YES);

        tables.cancel(kari, table, date.plannedOn());

        assertThat(purposes(kari, date, amir)).containsExactly("gathering-cancel");
    }

    @Test
    void cancelsForThoseWhoMayComeOnly() throws Exception {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var amir = tables.regular(kari, table, "Amir Khan");
        var sonja = tables.regular(kari, table, "Sonja Lie");
        var date = date(kari, table);
        invite(kari, date);
        sent(kari, mails(kari, date, amir).get(0).id(), 2);
        answer(kari, tables.of(kari, date, sonja), Rsvp.NO);
        tables.regular(kari, table, "Per Haugen");

        tables.cancel(kari, table, date.plannedOn());

        assertThat(purposes(kari, date, amir)).containsExactly("gathering-cancel", "gathering-invitation");
        assertThat(purposes(kari, date, sonja)).containsExactly("gathering-invitation");
        var cancel = mails(kari, date, amir).stream()
                .filter(m -> m.purpose().endsWith("cancel"))
                .findFirst()
                .orElseThrow();
        post.workUntil(kari, cancel.id(), m -> m.state() == MailState.SENT);
        var mail = List.of(mailServer.getReceivedMessages()).stream()
                .filter(m -> subject(m).startsWith("Called off"))
                .findFirst()
                .orElseThrow();
        var calendar = calendar(mail);
        assertThat(value(event(calendar), "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(event(calendar), "SEQUENCE")).isEqualTo("1");
        assertThat(CalendarText.lines(calendar)).contains("METHOD:CANCEL");
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private void answer(Account kari, Invitation invitation, Rsvp answer) {
        SignedIn.work(kari, () -> answers.record(invitation.id(), answer, false, "", Invitation.By.GUEST, now()));
    }

    @Test
    void keepsTheScheduleAndDoesNothingTwice() {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var silent = tables.regular(kari, table, "Amir Khan");
        var coming = tables.regular(kari, table, "Sonja Lie");
        var date = tables.occurrence(kari, table, tables.date(kari, table, 4));

        work(kari, table, before(table, date, 11));
        assertThat(tables.find(kari, date, silent)).isEmpty();
        work(kari, table, before(table, date, 10));
        work(kari, table, before(table, date, 10));
        answer(kari, tables.of(kari, date, coming), Rsvp.YES);
        for (var days : new int[] {3, 3, 2, 1, 1}) work(kari, table, before(table, date, days));

        assertThat(purposes(kari, date, silent)).containsExactly("gathering-invitation", "gathering-nudge");
        assertThat(purposes(kari, date, coming)).containsExactly("gathering-invitation", "gathering-reminder");
    }

    @Test
    void wakingLateInvitesAndAsksOnceAtMost() {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var guest = tables.regular(kari, table, "Amir Khan");
        var date = tables.occurrence(kari, table, tables.date(kari, table, 4));

        work(kari, table, before(table, date, 2));
        assertThat(purposes(kari, date, guest)).containsExactly("gathering-invitation");
        work(kari, table, before(table, date, 1));
        work(kari, table, before(table, date, 0).plus(Duration.ofHours(1)));

        assertThat(purposes(kari, date, guest)).containsExactly("gathering-invitation", "gathering-nudge");
    }

    @Test
    void asksNobodyAgainWhoAnsweredOrLeft() {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var answered = tables.regular(kari, table, "Amir Khan");
        var left = tables.regular(kari, table, "Sonja Lie");
        var date = tables.occurrence(kari, table, tables.date(kari, table, 4));
        work(kari, table, before(table, date, 10));
        answer(kari, tables.of(kari, date, answered), Rsvp.MAYBE);
        SignedIn.work(kari, () -> guests.takeOff(left.id(), Guest.Leaver.GUEST, now()));

        work(kari, table, before(table, date, 3));

        assertThat(purposes(kari, date, answered)).containsExactly("gathering-invitation");
        assertThat(purposes(kari, date, left)).containsExactly("gathering-invitation");
    }

    @Test
    void looksAgainTheNextMorningAndEndsWithTheGathering() {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var noon = LocalDate.of(2027, 3, 27).atTime(12, 0).atZone(table.zone()).toInstant();

        assertThat(keeper.next(kari.id(), table.id(), noon)).contains(Instant.parse("2027-03-28T07:00:00Z"));
        assertThat(keeper.next(accounts.kari().id(), table.id(), noon)).isEmpty();
    }

    @Test
    void writesInTheGuestsLanguageAndPassesOverAddressesThatAreNone() throws Exception {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var norwegian = ContactDetails.of("Line Nygård", "", Relation.VENDOR, Locale.forLanguageTag("nb"))
                .withEmail("line@nordlys.example");
        var broken = ContactDetails.of("Per Haugen", "", Relation.VENDOR, Locale.ENGLISH)
                .withEmail("per@example.com\r\nBcc: all@example.com");
        var ids = SignedIn.work(
                kari,
                () -> List.of(
                        contacts.add(norwegian, Locale.ENGLISH, now()).id(),
                        contacts.add(broken, Locale.ENGLISH, now()).id()));
        var line = tables.regulars(kari, table, ids).get(0);
        var date = date(kari, table);

        assertThat(invite(kari, date)).isEqualTo(1);

        var invited = SignedIn.work(kari, () -> invitations.findByOccurrenceId(date.id())).stream()
                .filter(one -> one.invitedAt().isPresent())
                .findFirst()
                .orElseThrow();
        var delivery =
                SignedIn.work(kari, () -> outbox.about(List.of(invited.id()))).get(0);
        var mail = sent(kari, delivery.id(), 1);
        assertThat(mail.getSubject()).matches("The open table fredag \\d+\\. \\p{L}+( \\d{4})?");
        assertThat(((Multipart) ((Multipart) mail.getContent()).getBodyPart(0).getContent())
                        .getBodyPart(0)
                        .getContent())
                .asString()
                .startsWith("Hei, Line!\r\n\r\nDu er hjertelig velkommen til «The open table» fredag ");
        assertThat(line.gatheringId()).isEqualTo(table.id());
    }

    /** Also a mail that was given up, and is sent again later. */
    @Test
    void writesMailThatHasNotGoneAnewWhenItsLinkEnds() {
        var kari = accounts.kari();
        var table = tables.open(kari, 5);
        var sonja = tables.regular(kari, table, "Sonja Lie");
        var date = date(kari, table);
        invite(kari, date);
        var before = mails(kari, date, sonja).get(0);
        var old = tokenIn(kari, before);

        SignedIn.work(
                kari,
                () -> host.newLink(
                        new HostRsvpService.Wanted(table.id(), sonja.id(), date.plannedOn(), Links.offer()), now()));

        var waiting =
                mails(kari, date, sonja).stream().filter(Delivery::isWaiting).toList();
        assertThat(waiting).hasSize(1).doesNotContain(before);
        assertThat(opens(old)).isFalse();
        assertThat(opens(tokenIn(kari, waiting.get(0)))).isTrue();
    }

    private boolean opens(String token) {
        return links.enter(token, now(), Optional::of).isPresent();
    }

    private String tokenIn(Account kari, Delivery mail) {
        var text = SignedIn.work(kari, () -> outbox.text(mail.id()));
        return text.replaceAll("(?s).*/rsvp/([\\w-]+).*", "$1");
    }
}
