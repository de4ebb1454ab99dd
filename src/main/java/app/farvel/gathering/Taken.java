package app.farvel.gathering;

import app.farvel.calendar.Reply;
import app.farvel.calendar.Reply.Voice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reply and what became of it. */
public final class Taken {

    /** What became of a reply. */
    public enum Fate {
        RECORDED,
        /** For a date and those after it. */
        LATER,
        /** It is in the history; a newer one was there. */
        OLDER,
        /** It is in the history; the date had begun. */
        OVER,
        /** The date had begun, and they were not asked to it. */
        TOO_LATE,
        /** It asks for another time. */
        PROPOSAL,
        /** Somebody else is to come instead. */
        DELEGATED,
        /** The host's own answer. */
        HOST,
        /** It answers another invitation. */
        ELSEWHERE,
        /** They are not invited any more. */
        LEFT,
        /** Neither yes nor maybe nor no. */
        NO_ANSWER,
        /** Several answer in it. */
        SEVERAL,
        /** No guest has this address. */
        UNKNOWN,
        /** Several guests have this address. */
        SHARED,
        /** It does not say which date it is about. */
        NO_DAY,
        /** The gathering has no such date. */
        NO_DATE,
        /** It is meant for this date, or for all later ones, too. */
        REACH;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether the answer counts now. */
        public boolean isTaken() {
            return this == RECORDED || this == LATER;
        }

        /** Whether it waits for a word of the host's. */
        public boolean isQuestion() {
            return compareTo(SEVERAL) >= 0;
        }
    }

    /**
     * The answer that still counts.
     *
     * @param isNewerState whether it is about a newer state of the date, and not only written later
     */
    public record Stays(Rsvp answer, Instant writtenAt, boolean isNewerState) {}

    /** @param time null where only a day is proposed */
    public record Proposed(LocalDate day, @Nullable LocalTime time) {}

    private final Reply reply;
    private Fate fate = Fate.NO_ANSWER;
    private List<Voice> voices = List.of();
    private @Nullable Voice voice;
    private String other = "";
    private String otherAddress = "";
    private List<UUID> guests = List.of();
    private @Nullable UUID guest;
    private @Nullable LocalDate plannedOn;
    private @Nullable LocalDate day;
    private boolean isOld;
    private boolean isOff;
    private @Nullable Stays stays;
    private @Nullable Proposed proposed;

    Taken(Reply reply) {
        this.reply = reply;
    }

    Taken become(Fate fate) {
        this.fate = fate;
        return this;
    }

    /** @param voice null where nobody can say which of them it is */
    Taken from(List<Voice> voices, @Nullable Voice voice) {
        this.voices = voices;
        this.voice = voice;
        return this;
    }

    Taken passedOn(Voice by, String to) {
        voice = by;
        other = to;
        otherAddress = by.delegatedTo();
        return this;
    }

    Taken among(List<Guest> guests) {
        this.guests = guests.stream().map(Guest::id).toList();
        return this;
    }

    Taken by(Guest guest) {
        this.guest = guest.id();
        return this;
    }

    Taken on(LocalDate day) {
        this.day = day;
        return this;
    }

    Taken on(DateView date) {
        this.plannedOn = date.plannedOn();
        this.day = date.day();
        this.isOff = date.cancelled();
        return this;
    }

    Taken toEarlierState(boolean isOld) {
        this.isOld = isOld;
        return this;
    }

    Taken behind(Stays stays) {
        this.stays = stays;
        return this;
    }

    Taken proposing(Proposed proposed) {
        this.proposed = proposed;
        return this;
    }

    Reply reply() {
        return reply;
    }

    public Fate fate() {
        return fate;
    }

    /** Those it may be from. */
    public List<Voice> voices() {
        return voices;
    }

    /** The address of the mail it came in; empty where that is not known. */
    public String sender() {
        return reply.sender();
    }

    /** Whose it is; null where nobody can say. */
    public @Nullable Voice voice() {
        return voice;
    }

    /** As one calls whose it is: the name and the address; empty where nobody can say. */
    public String who() {
        return voice == null ? "" : nameOf(voice);
    }

    /** The name and the address. */
    public static String nameOf(Voice voice) {
        return voice.name().isEmpty() ? voice.email() : voice.name() + " (" + voice.email() + ")";
    }

    /** What was said. */
    public Rsvp answer() {
        return voice == null ? Rsvp.NONE : answerOf(voice);
    }

    /** What one of those said. */
    public static Rsvp answerOf(Voice voice) {
        return Rsvp.of(voice.answer());
    }

    /** A word to the host; may be empty. */
    public String comment() {
        var from = voice == null && !reply.voices().isEmpty() ? reply.voices().get(0) : voice;
        return from == null ? "" : from.comment();
    }

    /** Who comes instead, where the invitation was passed on; else empty. */
    public String other() {
        return other;
    }

    /** Their address; else empty. */
    public String otherAddress() {
        return otherAddress;
    }

    /** The guests who have its address, where they are several. */
    public List<UUID> guests() {
        return guests;
    }

    /** Whom it was taken for; null for nobody. */
    public @Nullable UUID guest() {
        return guest;
    }

    /** The date it is about, as the rule gave it; null where there is none. */
    public @Nullable LocalDate plannedOn() {
        return plannedOn;
    }

    /** The day that date is held, else the day the file names; null where it names none. */
    public @Nullable LocalDate day() {
        return day;
    }

    /** Whether it answers an earlier state of the invitation. */
    public boolean isOld() {
        return isOld;
    }

    /** Whether the date is cancelled. */
    public boolean isOff() {
        return isOff;
    }

    /** The newer answer that counts instead; null where there is none. */
    public @Nullable Stays stays() {
        return stays;
    }

    /** The start that is proposed; null where there is none that can be read. */
    public @Nullable Proposed proposed() {
        return proposed;
    }
}
