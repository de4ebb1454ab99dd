package app.farvel.gathering;

import app.farvel.calendar.Participation;
import app.farvel.calendar.Reply;
import app.farvel.calendar.Reply.Voice;
import app.farvel.shared.EmailAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who speaks in a reply. It carries one guest's answer (RFC 5546, 3.2.3), but programs repeat the whole list with the answers
 * they happen to know: nobody else's is believed, and the host's own line is nobody's answer.
 */
final class Voices {

    private final Reply reply;
    private final String host;
    private final Function<String, List<Guest>> guests;
    private final List<Voice> others;

    /** @param guests those whom an address names */
    Voices(Reply reply, String host, Function<String, List<Guest>> guests) {
        this.reply = reply;
        this.host = host;
        this.guests = guests;
        this.others = reply.voices().stream()
                .filter(voice -> !isHost(voice.email()))
                .distinct()
                .toList();
    }

    private boolean isHost(String address) {
        return is(address, host) || is(address, reply.organizer());
    }

    private static boolean is(String address, String other) {
        return !address.isEmpty() && EmailAddress.areSame(address, other);
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
        if (others.size() == 1 && !isSentByAnother(others.get(0))) return Optional.of(others.get(0));
        return chosen.filter(place -> place >= 0 && place < others.size()).map(others::get);
    }

    /**
     * Whether somebody who could answer for themselves sent the only answer, and it is another guest's. Hosts pass mail on, an
     * assistant writes for their principal, and a guest has addresses nobody listed: none of these is another guest.
     */
    private boolean isSentByAnother(Voice voice) {
        var sender = reply.sender();
        if (sender.isEmpty() || isHost(sender)) return false;
        var answering = guests.apply(voice.email());
        if (answering.isEmpty()) return false;
        var sending = guests.apply(sender);
        return sending.isEmpty()
                ? reply.silent().stream().anyMatch(listed -> is(listed, sender))
                : sending.stream().noneMatch(answering::contains);
    }

    /**
     * Who passes the invitation on, and says to whom: the speaker, or who has the speaker come instead. Where nobody is known to
     * speak, all others in the file must have to do with it.
     */
    Optional<Voice> delegator(Optional<Voice> speaker) {
        return others.stream()
                .filter(voice -> voice.answer() == Participation.DELEGATED
                        && !voice.delegatedTo().isEmpty())
                .filter(voice -> speaker.map(List::of).orElse(others).stream()
                        .allMatch(one -> one.equals(voice) || isInsteadOf(one, voice)))
                .min(Comparator.comparing(voice -> speaker.filter(voice::equals).isEmpty()));
    }

    private static boolean isInsteadOf(Voice one, Voice delegator) {
        return is(delegator.delegatedTo(), one.email()) || is(one.delegatedFrom(), delegator.email());
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
