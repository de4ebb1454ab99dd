package app.farvel.gathering;

import app.farvel.account.SiteAddress;
import app.farvel.mail.Delivery;
import app.farvel.mail.MailPages;
import app.farvel.mail.Outbox;
import app.farvel.mail.OutgoingMail;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Brings letters to the outbox, each with a link of its own. */
@Component
class GuestMailer {

    private final GuestMailTexts letters;
    private final Outbox outbox;
    private final MailPages pages;
    private final GuestLinks links;
    private final SiteAddress site;

    GuestMailer(GuestMailTexts letters, Outbox outbox, MailPages pages, GuestLinks links, SiteAddress site) {
        this.letters = letters;
        this.outbox = outbox;
        this.pages = pages;
        this.links = links;
        this.site = site;
    }

    /**
     * One round of mail about a date.
     *
     * @param automatic whether nobody pressed send
     */
    record Round(GuestMailKind kind, Gathering gathering, Occurrence date, boolean automatic, Instant now) {}

    /** A new token for the guest of an invitation. */
    String token(Gathering gathering, Occurrence date, UUID invitationId) {
        return links.mint(invitationId, date.start(gathering).toInstant());
    }

    String address(String token) {
        return site.of("/rsvp/" + token);
    }

    /** Writes to all of them; those who were written to about the same thing already are left out. */
    void send(Round round, List<GuestRow> guests) {
        if (guests.isEmpty()) return;
        var ids = guests.stream()
                .map(guest -> guest.invitation().orElseThrow().id())
                .toList();
        var known = outbox.about(ids);
        var taken = known.stream().map(Delivery::id).collect(Collectors.toSet());
        var threads = known.stream()
                .filter(mail -> mail.purpose().equals(GuestMailKind.INVITATION.purpose()))
                .collect(Collectors.toMap(Delivery::about, Function.identity(), (newer, older) -> older));
        for (var guest : guests) if (!taken.contains(mailId(round, guest))) send(round, guest, threads);
    }

    private void send(Round round, GuestRow guest, Map<UUID, Delivery> threads) {
        var invitation = guest.invitation().orElseThrow();
        var token = token(round.gathering(), round.date(), invitation.id());
        var letter = letters.write(round.kind(), round.gathering(), round.date(), guest, address(token), round.now());
        var mail = new OutgoingMail(
                        round.kind().purpose(), invitation.id(), letter.to(), letter.subject(), letter.text())
                .id(mailId(round, guest))
                .html(pages.card(letter.subject(), letter.body(), letter.language()))
                .secret(token)
                .notAfter(round.kind().notAfter(round.gathering(), round.date()))
                .unsubscribe(URI.create(address(token) + "/unsubscribe"));
        if (round.kind().hasCalendar())
            mail.calendar(letter.calendar().method().name(), letter.calendar().text(round.now()));
        if (round.automatic()) mail.automatic();
        var first = threads.get(invitation.id());
        if (first != null) mail.inReplyTo(first.messageId(), List.of());
        outbox.enqueue(mail, round.now());
    }

    /** A seat is told of anew each time it is given, and everything once more when the links in it have ended. */
    private static UUID mailId(Round round, GuestRow guest) {
        var invitation = guest.invitation().orElseThrow();
        var count = round.kind() == GuestMailKind.SEAT
                ? invitation.answeredAt().map(Instant::toEpochMilli).orElse(0L)
                : round.date().sequence();
        var links = guest.guest().linksEndedAt().map(ended -> "/" + ended.toEpochMilli());
        return round.kind().mailId(invitation.id(), count, guest.email().orElse("") + links.orElse(""));
    }
}
