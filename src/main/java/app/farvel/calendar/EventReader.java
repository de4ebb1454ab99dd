package app.farvel.calendar;

import app.farvel.calendar.BrokenCalendarFile.Fault;
import app.farvel.calendar.Reply.Kind;
import app.farvel.calendar.Reply.Occurrence;
import app.farvel.calendar.Reply.Voice;
import java.util.List;
import java.util.Optional;

/** Makes a reply of an event in a foreign calendar. */
final class EventReader {

    private static final int MOST_VOICES = 50;
    private static final int MOST_DIGITS = 9;

    private final Kind kind;
    private final String sender;
    private final FileZone zones;

    EventReader(Kind kind, String sender, Component calendar) {
        this.kind = kind;
        this.sender = sender;
        this.zones = new FileZone(calendar);
    }

    Reply read(Component event) {
        var uid = WrappedUid.unwrap(ForeignText.text(event.value("UID")));
        if (uid.isEmpty()) throw new BrokenCalendarFile(Fault.NO_UID, event.number());
        return new Reply(
                kind,
                uid,
                sequence(event.value("SEQUENCE")),
                first(event, "DTSTAMP").flatMap(stamp -> FileTime.instant(stamp, zones)),
                meant(event),
                isForLater(event),
                kind == Kind.PROPOSAL ? time(event, "DTSTART") : Optional.empty(),
                voices(event),
                silent(event),
                first(event, "ORGANIZER").map(EventReader::email).orElse(""),
                sender);
    }

    private static Optional<ContentLine> first(Component event, String property) {
        return event.all(property).filter(line -> !line.value().isEmpty()).findFirst();
    }

    private static int sequence(String value) {
        return value.matches("\\d{1," + MOST_DIGITS + "}") ? Integer.parseInt(value) : 0;
    }

    /** The start of an answer is that of the invitation; the start of a proposal is another. */
    private Optional<Occurrence> meant(Component event) {
        return time(event, "RECURRENCE-ID")
                .or(() -> time(event, kind == Kind.PROPOSAL ? "X-MS-OLK-ORIGINALSTART" : "DTSTART"));
    }

    private Optional<Occurrence> time(Component event, String property) {
        return event.all(property)
                .flatMap(line -> FileTime.occurrence(line, zones).stream())
                .findFirst();
    }

    private static boolean isForLater(Component event) {
        return event.all("RECURRENCE-ID")
                .anyMatch(line -> line.parameter("RANGE").equalsIgnoreCase("THISANDFUTURE"));
    }

    private List<Voice> voices(Component event) {
        var voices = event.all("ATTENDEE")
                .filter(this::isHeard)
                .limit(MOST_VOICES)
                .map(line -> voice(line, comment(event)))
                .toList();
        if (voices.isEmpty())
            throw event.torn() == 0
                    ? new BrokenCalendarFile(Fault.NO_ANSWER, event.number())
                    : new BrokenCalendarFile(Fault.MALFORMED, event.torn());
        return voices;
    }

    /** Who proposes another time need not have answered. */
    private boolean isHeard(ContentLine attendee) {
        return kind == Kind.PROPOSAL || answer(attendee) != Participation.NEEDS_ACTION;
    }

    private List<String> silent(Component event) {
        return event.all("ATTENDEE")
                .filter(line -> !isHeard(line))
                .limit(MOST_VOICES)
                .map(EventReader::email)
                .toList();
    }

    private static String comment(Component event) {
        return event.all("COMMENT")
                .map(line -> ForeignText.text(line.value()))
                .filter(comment -> !comment.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Participation answer(ContentLine attendee) {
        return Participation.of(attendee.parameter("PARTSTAT"));
    }

    private static Voice voice(ContentLine attendee, String comment) {
        var note = ForeignText.note(attendee.parameter("X-RESPONSE-COMMENT"));
        return new Voice(
                email(attendee),
                ForeignText.name(attendee.parameter("CN")),
                answer(attendee),
                delegate(attendee.parameter("DELEGATED-TO")),
                delegate(attendee.parameter("DELEGATED-FROM")),
                note.isEmpty() ? comment : note);
    }

    private static String email(ContentLine line) {
        var named = line.parameter("EMAIL");
        return ForeignText.email(named.contains("@") ? named : line.value());
    }

    /** The first of them, where there are several. */
    private static String delegate(String addresses) {
        return ForeignText.email(addresses.split("\"\\s*+,", 2)[0]);
    }
}
