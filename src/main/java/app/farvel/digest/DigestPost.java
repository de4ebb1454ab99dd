package app.farvel.digest;

import app.farvel.account.Account;
import app.farvel.account.SiteAddress;
import app.farvel.digest.Digest.Result;
import app.farvel.mail.Mailbox;
import app.farvel.mail.Outbox;
import app.farvel.mail.OutgoingMail;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the digest as a mail to the account itself, and gives it to the outbox. */
@Component
class DigestPost {

    private static final String PURPOSE = "digest";

    private final Outbox outbox;
    private final DigestContents contents;
    private final DigestLetter letters;
    private final StopLinks stops;
    private final SiteAddress site;

    DigestPost(Outbox outbox, DigestContents contents, DigestLetter letters, StopLinks stops, SiteAddress site) {
        this.outbox = outbox;
        this.contents = contents;
        this.letters = letters;
        this.stops = stops;
        this.site = site;
    }

    /**
     * Sends it, if there is something to tell.
     *
     * @param content as of now
     * @param asked whether a person asks for it just now, and gets it in any case
     */
    Result send(Account me, Timetable timetable, Content content, UUID mailId, boolean asked, Instant now) {
        if (!outbox.isConfigured()) return Result.NO_SERVER;
        var to = new Mailbox(me.name(), me.email());
        if (!to.isUsable()) return Result.NO_ADDRESS;
        if (!content.isWorthAMail() && !asked) return Result.NOTHING;
        var mail = mail(me, to, timetable, content, now).id(mailId).notAfter(outdated(me, timetable, asked, now));
        outbox.enqueue(mail, now);
        return Result.MAILED;
    }

    /** When the next one is due, which knows better; where none is, a day later. */
    private static Instant outdated(Account me, Timetable timetable, boolean asked, Instant now) {
        return timetable.next(now, asked ? null : me.today(now), me.zone()).orElse(now.plus(Duration.ofDays(1)));
    }

    /** What there is to tell now. Read outside any transaction, so that a part that fails spoils no other. */
    Content content(Account me, Timetable timetable, Instant now) {
        return contents.of(me, timetable.rhythm(), now);
    }

    /** What it would say now. */
    DigestText preview(Account me, Timetable timetable, Instant now) {
        return letters.write(me, timetable, content(me, timetable, now), null);
    }

    /** One that comes by itself can be stopped from the mail program. */
    private OutgoingMail mail(Account me, Mailbox to, Timetable timetable, Content content, Instant now) {
        var token = timetable.isOn() ? stops.mint(now) : null;
        var stop = token == null ? null : site.of(StopLinks.PATH + token);
        var letter = letters.write(me, timetable, content, stop);
        var mail = new OutgoingMail(PURPOSE, null, to, letter.subject(), letter.text())
                .html(letter.html())
                .automatic();
        return token == null || stop == null
                ? mail
                : mail.unsubscribe(URI.create(stop)).secret(token);
    }
}
