package app.farvel.gathering;

import app.farvel.calendar.Participation;
import app.farvel.calendar.Reply;
import app.farvel.gathering.Invitation.By;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers that came from calendar programs by mail. */
@Service
@Transactional
public class Replies {

    private static final int LONGEST_WORD = 1000;

    private final GatheringService gatherings;
    private final OccurrenceRepository occurrences;
    private final GuestRepository guests;
    private final InvitationRepository invitations;
    private final Guests table;
    private final Answers answers;

    Replies(
            GatheringService gatherings,
            OccurrenceRepository occurrences,
            GuestRepository guests,
            InvitationRepository invitations,
            Guests table,
            Answers answers) {
        this.gatherings = gatherings;
        this.occurrences = occurrences;
        this.guests = guests;
        this.invitations = invitations;
        this.table = table;
        this.answers = answers;
    }

    /** What became of an answer. */
    public enum Fate {
        RECORDED,
        /** For every date. */
        STANDING,
        /** It answers another invitation. */
        ELSEWHERE,
        /** No guest has this address. */
        UNKNOWN,
        /** They are not invited any more. */
        LEFT,
        /** The gathering has no such date. */
        NO_DATE,
        /** Neither yes nor maybe nor no. */
        NO_ANSWER;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * An answer and what became of it.
     *
     * @param plannedOn the date it is about; null for every date
     * @param old whether it answers an earlier state of the invitation
     */
    public record Taken(
            Reply reply, Fate fate, Answer answer, @Nullable LocalDate plannedOn, boolean old) {}

    /** @param chosen whose answers they are where no guest has the sender's address; null while nobody said */
    public List<Taken> take(Gathering gathering, List<Reply> replies, @Nullable UUID chosen, Instant now) {
        return replies.stream()
                .map(reply -> take(gathering, reply, chosen, now))
                .toList();
    }

    private Taken take(Gathering gathering, Reply reply, @Nullable UUID chosen, Instant now) {
        var answer = answer(reply.answer());
        if (!reply.uid().equals(gathering.uid())) return fate(reply, Fate.ELSEWHERE, answer);
        if (answer == Answer.NONE) return fate(reply, Fate.NO_ANSWER, answer);
        var guest = sender(gathering, reply, chosen);
        if (guest.isEmpty()) return fate(reply, Fate.UNKNOWN, answer);
        if (guest.get().hasLeft()) return fate(reply, Fate.LEFT, answer);
        return reply.occurrence()
                .map(date -> once(gathering, reply, guest.get(), date.dayIn(gathering.zone()), answer, now))
                .orElseGet(() -> always(reply, guest.get(), answer, now));
    }

    private static Answer answer(Participation participation) {
        return switch (participation) {
            case ACCEPTED -> Answer.YES;
            case TENTATIVE -> Answer.MAYBE;
            case DECLINED -> Answer.NO;
            case NEEDS_ACTION, DELEGATED -> Answer.NONE;
        };
    }

    private Optional<Guest> sender(Gathering gathering, Reply reply, @Nullable UUID chosen) {
        var named = guests.withEmail(gathering.id(), reply.email());
        if (named.size() == 1) return Optional.of(named.get(0));
        return chosen == null ? Optional.empty() : Optional.of(table.get(gathering.id(), chosen));
    }

    private Taken once(Gathering gathering, Reply reply, Guest guest, LocalDate plannedOn, Answer answer, Instant now) {
        if (!isDate(gathering, plannedOn)) return new Taken(reply, Fate.NO_DATE, answer, plannedOn, false);
        var invitation = table.ask(gatherings.occurrence(gathering, plannedOn).id(), guest.id(), now);
        answers.record(invitation.id(), answer, false, word(reply), By.CALENDAR, now);
        return new Taken(reply, Fate.RECORDED, answer, plannedOn, isOld(reply, invitation));
    }

    private boolean isDate(Gathering gathering, LocalDate day) {
        return gathering.isPlanned(day)
                || occurrences
                        .findByGatheringIdAndPlannedOn(gathering.id(), day)
                        .isPresent();
    }

    private Taken always(Reply reply, Guest guest, Answer answer, Instant now) {
        var open = invitations.openOf(guest.id(), Days.soonest(now)).stream().findFirst();
        open.ifPresent(first -> answers.record(first.id(), answer, true, word(reply), By.CALENDAR, now));
        answers.promise(guest.id(), answer);
        return new Taken(
                reply,
                Fate.STANDING,
                answer,
                null,
                open.filter(first -> isOld(reply, first)).isPresent());
    }

    private static boolean isOld(Reply reply, Invitation invitation) {
        return invitation.toldSequence().filter(told -> reply.sequence() < told).isPresent();
    }

    private static String word(Reply reply) {
        var comment = reply.comment();
        return comment.length() > LONGEST_WORD ? comment.substring(0, LONGEST_WORD) : comment;
    }

    private static Taken fate(Reply reply, Fate fate, Answer answer) {
        return new Taken(reply, fate, answer, null, false);
    }
}
