package app.farvel.gathering;

import app.farvel.account.AccountService;
import app.farvel.calendar.Reply;
import app.farvel.calendar.Reply.Kind;
import app.farvel.calendar.Reply.Voice;
import app.farvel.gathering.Invitation.By;
import app.farvel.gathering.RsvpEntry.Aside;
import app.farvel.gathering.Taken.Fate;
import app.farvel.gathering.Taken.Proposed;
import app.farvel.gathering.Taken.Stays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers that came from calendar programs by mail: whose they are, which date they mean, and whether they still count. */
@Service
@Transactional
public class Replies {

    private static final int LONGEST_WORD = 1000;
    private static final int EARLIER_DATES = 60;

    private final GatheringService gatherings;
    private final OccurrenceRepository occurrences;
    private final GuestRepository guests;
    private final InvitationRepository invitations;
    private final Guests table;
    private final RsvpService answers;
    private final AccountService accounts;

    Replies(
            GatheringService gatherings,
            OccurrenceRepository occurrences,
            GuestRepository guests,
            InvitationRepository invitations,
            Guests table,
            RsvpService answers,
            AccountService accounts) {
        this.gatherings = gatherings;
        this.occurrences = occurrences;
        this.guests = guests;
        this.invitations = invitations;
        this.table = table;
        this.answers = answers;
        this.accounts = accounts;
    }

    /** A reply with all it takes to find its place. */
    private record Sent(Gathering gathering, Reply reply, ReplyChoice choice, Instant now) {}

    /**
     * Takes each for one guest and one date, in their order. Taken once more they come to the same.
     *
     * @param choices what the host said to the questions of each; may be shorter
     */
    public List<Taken> take(Gathering gathering, List<Reply> replies, List<ReplyChoice> choices, Instant now) {
        gatherings.hold(gathering.id());
        var taken = new ArrayList<Taken>();
        for (var each = 0; each < replies.size(); each++) {
            var choice = each < choices.size() ? choices.get(each) : ReplyChoice.NONE;
            taken.add(take(new Sent(gathering, replies.get(each), choice, now)));
        }
        return List.copyOf(taken);
    }

    private Taken take(Sent sent) {
        var voices = new Voices(sent.reply(), accounts.current().email(), address -> named(sent, address));
        var speaker = voices.speaker(sent.choice().voice());
        var taken = new Taken(sent.reply()).from(voices.all(), speaker.orElse(null));
        if (!sent.reply().uid().equals(sent.gathering().uid())) return taken.become(Fate.ELSEWHERE);
        if (sent.reply().kind() == Kind.PROPOSAL) return propose(sent, taken);
        var delegator = voices.delegator(speaker).filter(by -> !isGuestInstead(sent, by, speaker));
        if (delegator.isPresent()) return passedOn(sent, delegator.get(), voices, taken);
        if (voices.all().isEmpty()) return taken.become(Fate.HOST);
        return speaker.map(voice -> said(sent, voice, taken)).orElseGet(() -> taken.become(Fate.SEVERAL));
    }

    private List<Guest> named(Sent sent, String address) {
        return guests.withEmail(sent.gathering().id(), address);
    }

    /** Who comes in another's place and is at the table anyway answers for themselves. */
    private boolean isGuestInstead(Sent sent, Voice by, Optional<Voice> speaker) {
        return speaker.filter(voice ->
                        !voice.equals(by) && !named(sent, voice.email()).isEmpty())
                .isPresent();
    }

    private Taken propose(Sent sent, Taken taken) {
        date(sent).ifPresent(taken::on);
        sent.reply()
                .proposed()
                .map(start -> proposed(start, sent.gathering()))
                .filter(start -> !isAsItStands(start, sent))
                .ifPresent(taken::proposing);
        return taken.become(Fate.PROPOSAL);
    }

    private static Proposed proposed(Reply.Occurrence start, Gathering gathering) {
        var time = start.time();
        var zone = start.zone();
        if (time == null || zone == null) return new Proposed(start.day(), time);
        var there = start.day().atTime(time).atZone(zone).withZoneSameInstant(gathering.zone());
        return new Proposed(there.toLocalDate(), there.toLocalTime());
    }

    private boolean isAsItStands(Proposed proposed, Sent sent) {
        return date(sent)
                .map(DateView::start)
                .filter(start -> start.toLocalDate().equals(proposed.day())
                        && start.toLocalTime().equals(proposed.time()))
                .isPresent();
    }

    /** Neither of the two has an answer by that: who was invited may come as well, and who is to come is no guest. */
    private Taken passedOn(Sent sent, Voice by, Voices voices, Taken taken) {
        date(sent).ifPresent(taken::on);
        var named = named(sent, by.email());
        if (named.size() == 1) taken.by(named.get(0));
        return taken.passedOn(by, voices.named(by.delegatedTo())).become(Fate.DELEGATED);
    }

    private Taken said(Sent sent, Voice voice, Taken taken) {
        if (Rsvp.of(voice.answer()) == Rsvp.NONE) return taken.become(Fate.NO_ANSWER);
        var named = named(sent, voice.email());
        if (named.isEmpty()
                && !voice.delegatedFrom().isEmpty()
                && sent.choice().guest().isEmpty()) return standIn(sent, voice, taken);
        var guest = named.size() == 1 ? Optional.of(named.get(0)) : chosen(sent, named);
        if (guest.isEmpty()) return taken.among(named).become(named.isEmpty() ? Fate.UNKNOWN : Fate.SHARED);
        taken.by(guest.get());
        return guest.get().hasLeft() ? taken.become(Fate.LEFT) : on(sent, voice, guest.get(), taken);
    }

    /** Who comes in a guest's place and is none themselves. */
    private Taken standIn(Sent sent, Voice voice, Taken taken) {
        var voices = new Voices(sent.reply(), "", address -> named(sent, address));
        return passedOn(sent, voices.standsInFor(voice), voices, taken);
    }

    private Optional<Guest> chosen(Sent sent, List<Guest> named) {
        return sent.choice()
                .guest()
                .map(id -> table.get(sent.gathering().id(), id))
                .filter(guest -> named.isEmpty() || named.contains(guest));
    }

    private Taken on(Sent sent, Voice voice, Guest guest, Taken taken) {
        var date = date(sent);
        if (date.isEmpty()) {
            var day = day(sent);
            day.ifPresent(taken::on);
            return taken.become(day.isEmpty() ? Fate.NO_DAY : Fate.NO_DATE);
        }
        taken.on(date.get());
        if (sent.reply().andLater() && sent.choice().andLater().isEmpty()) return taken.become(Fate.REACH);
        var invitation = asked(sent, date.get(), guest);
        if (invitation.isEmpty()) return taken.become(Fate.TOO_LATE);
        if (answers.hasLeft(guest.id())) return taken.become(Fate.LEFT);
        record(sent, said(sent.reply(), voice), invitation.get(), taken);
        var counts = taken.fate() != Fate.OLDER;
        if (counts && sent.choice().andLater().orElse(false)) andLater(sent, voice, guest, date.get(), taken);
        return taken;
    }

    /** Nobody is asked to what has begun. */
    private Optional<Invitation> asked(Sent sent, DateView date, Guest guest) {
        if (date.hasBegun(sent.now())) return invitations.onDate(guest.id(), date.plannedOn());
        var occurrence = gatherings.occurrence(sent.gathering(), date.plannedOn());
        return Optional.of(table.ask(occurrence.id(), guest.id(), sent.now()));
    }

    private void record(Sent sent, Said said, Invitation invitation, Taken taken) {
        taken.toEarlierState(
                invitation.toldSequence().filter(told -> said.sequence() < told).isPresent());
        var aside = answers.take(invitation.id(), said, sent.now());
        taken.become(
                aside.map(why -> why == Aside.OVER ? Fate.OVER : Fate.OLDER).orElse(Fate.RECORDED));
        if (aside.filter(Aside.OLDER::equals).isPresent()) taken.behind(stays(invitation.id(), said, sent.now()));
    }

    private Stays stays(UUID invitationId, Said said, Instant now) {
        var counts = invitations.findById(invitationId).orElseThrow();
        return new Stays(
                counts.answer(), counts.answerWrittenAt().orElse(now), counts.answerSequence() > said.sequence());
    }

    /** All dates after it, those not asked about yet among them; what lies before it is asked about as ever. */
    private void andLater(Sent sent, Voice voice, Guest guest, DateView from, Taken taken) {
        var said = said(sent.reply(), voice);
        var today = LocalDate.ofInstant(sent.now(), sent.gathering().zone());
        gatherings.dates(sent.gathering(), today, EARLIER_DATES).stream()
                .filter(date -> date.start().isBefore(from.start()) && !date.cancelled())
                .forEach(date -> asked(sent, date, guest));
        for (var id : invitations.datesOf(guest.id(), from.day().plusDays(1)))
            invitations
                    .findByOccurrenceIdAndGuestId(id, guest.id())
                    .ifPresent(later -> answers.take(later.id(), said, sent.now()));
        answers.promise(guest.id(), said.answer());
        taken.become(Fate.LATER);
    }

    private static Said said(Reply reply, Voice voice) {
        var comment = voice.comment();
        var word = comment.length() > LONGEST_WORD ? comment.substring(0, LONGEST_WORD) : comment;
        return new Said(
                Rsvp.of(voice.answer()),
                By.CALENDAR,
                word,
                reply.sequence(),
                reply.stamp().orElse(null));
    }

    /** The date that is meant: by the day the rule gave it, by the day it was moved to, or as the host said. */
    private Optional<DateView> date(Sent sent) {
        return day(sent)
                .flatMap(day -> planned(sent.gathering(), day))
                .or(() -> sent.choice().date().flatMap(day -> planned(sent.gathering(), day)))
                .map(planned -> gatherings.date(sent.gathering(), planned));
    }

    private static Optional<LocalDate> day(Sent sent) {
        return sent.reply()
                .occurrence()
                .map(start -> start.dayIn(sent.gathering().zone()));
    }

    private Optional<LocalDate> planned(Gathering gathering, LocalDate day) {
        var isKnown =
                occurrences.findByGatheringIdAndPlannedOn(gathering.id(), day).isPresent();
        if (isKnown || gathering.isPlanned(day)) return Optional.of(day);
        var moved = occurrences.heldOn(gathering.id(), day);
        return moved.size() == 1 ? Optional.of(moved.get(0).plannedOn()) : Optional.empty();
    }
}
