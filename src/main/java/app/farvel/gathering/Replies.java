package app.farvel.gathering;

import app.farvel.calendar.Participation;
import app.farvel.calendar.Reply;
import app.farvel.calendar.Reply.Voice;
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
    private final Guests table;
    private final Answers answers;

    Replies(
            GatheringService gatherings,
            OccurrenceRepository occurrences,
            GuestRepository guests,
            Guests table,
            Answers answers) {
        this.gatherings = gatherings;
        this.occurrences = occurrences;
        this.guests = guests;
        this.table = table;
        this.answers = answers;
    }

    /** What became of an answer. */
    public enum Fate {
        RECORDED,
        /** It answers another invitation. */
        ELSEWHERE,
        /** No guest has this address. */
        UNKNOWN,
        /** They are not invited any more. */
        LEFT,
        /** It does not say which date it is about. */
        NO_DAY,
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
     * @param voice whose it is
     * @param plannedOn the date it is about; null where nobody knows
     * @param old whether it answers an earlier state of the invitation
     */
    public record Taken(
            Reply reply,
            Voice voice,
            Fate fate,
            Answer answer,
            @Nullable LocalDate plannedOn,
            boolean old) {}

    /** @param chosen whose answers they are where no guest has the sender's address; null while nobody said */
    public List<Taken> take(Gathering gathering, List<Reply> replies, @Nullable UUID chosen, Instant now) {
        return replies.stream()
                .flatMap(reply -> reply.voices().stream().map(voice -> take(gathering, reply, voice, chosen, now)))
                .toList();
    }

    private Taken take(Gathering gathering, Reply reply, Voice voice, @Nullable UUID chosen, Instant now) {
        var answer = answer(voice.answer());
        if (!reply.uid().equals(gathering.uid())) return fate(reply, voice, Fate.ELSEWHERE, answer);
        if (answer == Answer.NONE) return fate(reply, voice, Fate.NO_ANSWER, answer);
        var guest = sender(gathering, voice, chosen);
        if (guest.isEmpty()) return fate(reply, voice, Fate.UNKNOWN, answer);
        if (guest.get().hasLeft()) return fate(reply, voice, Fate.LEFT, answer);
        return reply.occurrence()
                .map(date -> date.dayIn(gathering.zone()))
                .map(day -> isDate(gathering, day)
                        ? once(gathering, reply, voice, guest.get(), day, now)
                        : new Taken(reply, voice, Fate.NO_DATE, answer, day, false))
                .orElseGet(() -> fate(reply, voice, Fate.NO_DAY, answer));
    }

    private static Answer answer(Participation participation) {
        return switch (participation) {
            case ACCEPTED -> Answer.YES;
            case TENTATIVE -> Answer.MAYBE;
            case DECLINED -> Answer.NO;
            case NEEDS_ACTION, DELEGATED -> Answer.NONE;
        };
    }

    private Optional<Guest> sender(Gathering gathering, Voice voice, @Nullable UUID chosen) {
        var named = guests.withEmail(gathering.id(), voice.email());
        if (named.size() == 1) return Optional.of(named.get(0));
        return chosen == null ? Optional.empty() : Optional.of(table.get(gathering.id(), chosen));
    }

    private Taken once(Gathering gathering, Reply reply, Voice voice, Guest guest, LocalDate plannedOn, Instant now) {
        var answer = answer(voice.answer());
        var invitation = table.ask(gatherings.occurrence(gathering, plannedOn).id(), guest.id(), now);
        answers.record(invitation.id(), answer, false, word(voice), By.CALENDAR, now);
        return new Taken(reply, voice, Fate.RECORDED, answer, plannedOn, isOld(reply, invitation));
    }

    private boolean isDate(Gathering gathering, LocalDate day) {
        return gathering.isPlanned(day)
                || occurrences
                        .findByGatheringIdAndPlannedOn(gathering.id(), day)
                        .isPresent();
    }

    private static boolean isOld(Reply reply, Invitation invitation) {
        return invitation.toldSequence().filter(told -> reply.sequence() < told).isPresent();
    }

    private static String word(Voice voice) {
        var comment = voice.comment();
        return comment.length() > LONGEST_WORD ? comment.substring(0, LONGEST_WORD) : comment;
    }

    private static Taken fate(Reply reply, Voice voice, Fate fate, Answer answer) {
        return new Taken(reply, voice, fate, answer, null, false);
    }
}
