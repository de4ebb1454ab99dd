package app.farvel.winddown;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactService;
import app.farvel.contact.InteractionDetails;
import app.farvel.contact.InteractionKind;
import app.farvel.contact.InteractionService;
import app.farvel.contact.Relation;
import app.farvel.script.Channel;
import app.farvel.shared.NewId;
import app.farvel.shared.Tone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Wind-downs for tests, each with a contact of its own. */
@Component
public class Cases {

    /** Answers that leave no blank in the vendor's message. */
    public static final Map<String, String> ANSWERS = Map.of(
            "achievement", "the new shop front",
            "need", "changes on the site within a day",
            "plan-by", "2026-12-07",
            "last-day", "2027-02-26");

    private final ContactService contacts;
    private final InteractionService interactions;
    private final WindDownService windDowns;
    private final DraftService drafts;
    private final Clock clock;

    Cases(
            ContactService contacts,
            InteractionService interactions,
            WindDownService windDowns,
            DraftService drafts,
            Clock clock) {
        this.contacts = contacts;
        this.interactions = interactions;
        this.windDowns = windDowns;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Line Nygård at Nordlys Design, a vendor. */
    public UUID line(Account me) {
        var details = ContactDetails.of("Line Nygård", "Nordlys Design", Relation.VENDOR, Locale.ENGLISH)
                .withEmail("line@nordlys.example");
        return SignedIn.work(
                me, () -> contacts.add(details, me.language(), clock.instant()).id());
    }

    /** A wind-down of Line's, nothing written. */
    public UUID begun(Account me) {
        return begun(me, line(me));
    }

    /** The same with somebody new. */
    public UUID begun(Account me, ContactDetails somebody) {
        var contact = SignedIn.work(
                me, () -> contacts.add(somebody, me.language(), clock.instant()).id());
        return begun(me, contact);
    }

    private UUID begun(Account me, UUID contact) {
        return SignedIn.work(
                me,
                () -> windDowns
                        .start(NewId.next(), contact, "vendor-sunset", me, today(me), clock.instant(), null)
                        .id());
    }

    /** The log of the case's contact tells of work that was delivered today. */
    public void delivered(Account me, UUID id, String what) {
        SignedIn.work(me, () -> {
            var contact = windDowns.get(id).contactId();
            var details = InteractionDetails.of(InteractionKind.WORK_DELIVERED, today(me), what, contact);
            return interactions.log(details, clock.instant());
        });
    }

    /** The same with all answers. */
    public UUID written(Account me) {
        var id = begun(me);
        save(me, id, 0, ANSWERS);
        return id;
    }

    /** The same, sent today. */
    public UUID sent(Account me) {
        return sent(me, today(me));
    }

    public UUID sent(Account me, LocalDate on) {
        var id = written(me);
        SignedIn.work(me, () -> windDowns.sent(id, version(me, id), on, Channel.EMAIL, clock.instant()));
        return id;
    }

    public Draft save(Account me, UUID id, int version, Map<String, String> answers) {
        var change = new DraftChange(version, Locale.ENGLISH, Tone.WARM, Channel.EMAIL, answers, null);
        return SignedIn.work(me, () -> drafts.save(id, change, me, today(me), clock.instant()));
    }

    public Draft open(Account me, UUID id) {
        return SignedIn.work(me, () -> drafts.open(id, me, today(me)));
    }

    public int version(Account me, UUID id) {
        return open(me, id).message().version();
    }

    public CaseFile file(Account me, UUID id) {
        return SignedIn.work(me, () -> windDowns.file(id));
    }

    public List<HistoryEntry.Kind> kinds(Account me, UUID id) {
        return file(me, id).events().stream().map(HistoryEntry::kind).toList();
    }

    public LocalDate today(Account me) {
        return me.today(clock.instant());
    }
}
