package app.farvel.digest;

import app.farvel.account.Account;
import app.farvel.account.SiteAddress;
import app.farvel.digest.Content.Part;
import app.farvel.mail.MailBody;
import app.farvel.mail.MailPages;
import app.farvel.shared.Dates;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the digest into words, in the account's language. */
@Component
class DigestLetter {

    private final MessageSource messages;
    private final MailPages pages;
    private final SiteAddress site;

    DigestLetter(MessageSource messages, MailPages pages, SiteAddress site) {
        this.messages = messages;
        this.pages = pages;
        this.site = site;
    }

    /** @param stop where one stops it; null where it does not come by itself */
    DigestText write(Account me, Timetable timetable, Content content, @Nullable String stop) {
        var body = body(me, timetable, content, stop);
        var subject = subject(timetable, content, me.language());
        return new DigestText(subject, body.text() + "\n", pages.card(subject, body, me.language()));
    }

    private MailBody body(Account me, Timetable timetable, Content content, @Nullable String stop) {
        var language = me.language();
        var period = period(timetable);
        var body = new MailBody().paragraph(say("digest.mail.greeting", language));
        if (!content.isWorthAMail()) body.paragraph(say("digest.mail.nothing." + period, language));
        list(body, say("digest.mail.waits", language), content.waiting(), language);
        list(body, say("digest.mail.comes." + period, language), content.coming(), language);
        if (!content.missing().isEmpty()) body.paragraph(missing(content.missing(), language));
        body.link(say("digest.mail.today", language), site.of("/"));
        body.small(why(timetable, me));
        body.smallLink(say("digest.mail.change", language), site.of("/settings/digest"));
        if (stop != null) body.smallLink(say("digest.mail.stop", language), stop);
        return body;
    }

    private void list(MailBody body, String title, Part part, Locale language) {
        if (part.isEmpty()) return;
        var more = part.more() == 0 ? "" : say("digest.mail.more", language, part.more());
        var lines = part.lines().stream()
                .map(line -> new MailBody.Line(line.time(), line.title(), site.of(line.href())))
                .toList();
        body.list(title, lines, new MailBody.Line("", more, site.of("/")));
    }

    private String missing(Set<String> modules, Locale language) {
        var names = modules.stream()
                .map(module -> say("site.missing." + module, language))
                .toList();
        return say("digest.mail.missing", language, String.join(", ", names));
    }

    /** Numbers only: it can be read over a shoulder. */
    private String subject(Timetable timetable, Content content, Locale language) {
        var key = "digest.mail.subject." + period(timetable);
        if (content.isEmpty()) return say(key, language, say("digest.mail.quiet", language));
        var waiting = say("digest.mail.waiting", language, content.waiting().count());
        var coming = say("digest.mail.coming", language, content.coming().count());
        if (content.coming().isEmpty()) return say(key, language, waiting);
        if (content.waiting().isEmpty()) return say(key, language, coming);
        return say(key, language, waiting + ", " + coming);
    }

    private String why(Timetable timetable, Account me) {
        var language = me.language();
        var time = new Dates(me.locale(), me.zone(), LocalDate.EPOCH).clock(timetable.at());
        var day = say("calendar.weekday." + timetable.weekday(), language);
        return say("digest.mail.why." + timetable.rhythm().word(), language, time, day);
    }

    private static String period(Timetable timetable) {
        return timetable.rhythm() == Rhythm.DAILY ? "daily" : "weekly";
    }

    private String say(String key, Locale language, Object... about) {
        return messages.getMessage(key, about, language);
    }
}
