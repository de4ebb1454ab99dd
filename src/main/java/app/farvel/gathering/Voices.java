package app.farvel.gathering;

import app.farvel.calendar.Participation;
import app.farvel.calendar.Reply;
import app.farvel.calendar.Reply.Voice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who speaks in a reply. It carries one guest's answer (RFC 5546, 3.2.3), but programs repeat the whole list with the answers
 * they happen to know: nobody else's is believed, and the host's own line is nobody's answer.
 */
final class Voices {

    private final Reply reply;
    private final List<Voice> others;

    Voices(Reply reply, String host) {
        this.reply = reply;
        this.others = reply.voices().stream()
                .filter(voice -> !is(voice.email(), host) && !is(voice.email(), reply.organizer()))
                .distinct()
                .toList();
    }

    private static boolean is(String address, String other) {
        return !address.isEmpty() && address.strip().equalsIgnoreCase(other.strip());
    }

    /** Those of whom the file says an answer. */
    List<Voice> all() {
        return others;
    }

    /** The one who answers; empty where there is none, or nobody can say which. */
    Optional<Voice> speaker(Optional<Integer> chosen) {
        var sender = others.stream()
                .filter(voice -> is(voice.email(), reply.sender()))
                .findFirst();
        if (sender.isPresent()) return sender;
        if (others.size() == 1) return Optional.of(others.get(0));
        return chosen.filter(place -> place >= 0 && place < others.size()).map(others::get);
    }

    /** Who passes the invitation on, and says to whom. */
    Optional<Voice> delegator() {
        return others.stream()
                .filter(voice -> voice.answer() == Participation.DELEGATED
                        && !voice.delegatedTo().isEmpty())
                .findFirst();
    }

    /** Whose place somebody takes. */
    Voice standsInFor(Voice voice) {
        var address = plain(voice.delegatedFrom());
        return new Voice(address, nameAt(address).orElse(""), voice.answer(), voice.email(), "", voice.comment());
    }

    /** The name of an address, as the file has it. */
    String named(String address) {
        return nameAt(plain(address))
                .map(name -> name + " (" + plain(address) + ")")
                .orElse(plain(address));
    }

    private Optional<String> nameAt(String address) {
        return reply.voices().stream()
                .filter(voice -> is(voice.email(), address))
                .map(Voice::name)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static String plain(String address) {
        return address.toLowerCase(Locale.ROOT).startsWith("mailto:") ? address.substring(7) : address;
    }
}
