package app.farvel.gathering;

import app.farvel.account.Account;
import app.farvel.account.AccountService;
import app.farvel.mail.MailBody;
import app.farvel.mail.MailBody.Button;
import app.farvel.mail.MailBody.Heading;
import app.farvel.mail.MailBody.Meeting;
import app.farvel.mail.MailBody.Question;
import app.farvel.mail.Mailbox;
import app.farvel.script.FormOfAddress;
import app.farvel.shared.Dates;
import app.farvel.shared.PersonName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Writes what guests are told, each in their own language. */
@Component
class GuestMailTexts {

    private final AccountService accounts;
    private final MessageSource messages;

    GuestMailTexts(AccountService accounts, MessageSource messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    /** @param link of the guest's own page */
    GuestMail write(
            GuestMailKind kind, Gathering gathering, Occurrence date, GuestRow guest, String link, Instant now) {
        var language = guest.contact().language();
        var host = accounts.current();
        var words = new Words(
                kind,
                gathering,
                date,
                guest,
                host,
                link,
                dates(gathering, guest.contact().locale(host), now),
                language);
        var calendar = Appointment.of(gathering, date, guest, host, gathering.note(), link);
        var to = new Mailbox(guest.contact().displayName(), guest.email().orElse(""));
        return new GuestMail(kind, to, language, words.subject(), words.body(), link, calendar);
    }

    private static Dates dates(Gathering gathering, Locale locale, Instant now) {
        return new Dates(locale, gathering.zone(), now.atZone(gathering.zone()).toLocalDate());
    }

    /** One letter's words. */
    private final class Words {

        private final GuestMailKind kind;
        private final Gathering gathering;
        private final Occurrence date;
        private final GuestRow guest;
        private final Account host;
        private final String link;
        private final Dates dates;
        private final Locale language;

        Words(
                GuestMailKind kind,
                Gathering gathering,
                Occurrence date,
                GuestRow guest,
                Account host,
                String link,
                Dates dates,
                Locale language) {
            this.kind = kind;
            this.gathering = gathering;
            this.date = date;
            this.guest = guest;
            this.host = host;
            this.link = link;
            this.dates = dates;
            this.language = language;
        }

        String subject() {
            return say("subject." + kind.id(), gathering.title(), day());
        }

        MailBody body() {
            var body = new MailBody().heading(new Heading(host.name(), gathering.title()));
            body.paragraph(greeting()).paragraph(say("text." + kind.id(), gathering.title(), day(), said()));
            if (date.isCancelled() && !date.reason().isBlank())
                body.paragraph(date.reason().strip());
            if (kind != GuestMailKind.CANCEL) facts(body);
            body.paragraph(say("closing", host.name()));
            return kind == GuestMailKind.INVITATION ? body.small(say("why", gathering.title())) : body;
        }

        private void facts(MailBody body) {
            body.meeting(
                    meeting(),
                    say("when", day(), from(), to()) + zone() + line(lasts()) + "\n" + where() + line(before()));
            if (kind == GuestMailKind.INVITATION && !gathering.note().isBlank())
                body.paragraph(gathering.note().strip());
            body.ask(new Question(say("ask." + kind.id()), buttons()), say("link." + kind.id()) + "\n" + link);
        }

        private Meeting meeting() {
            var place = date.place(gathering);
            var time = say("time", from(), to()) + zone();
            return new Meeting(
                    StringUtils.capitalize(day()),
                    time,
                    lasts(),
                    place.onOneLine(),
                    before(),
                    new Button(messages.getMessage("rsvp.map", null, language), place.mapUrl(), false));
        }

        /** How it was when the guest was told last; only what is different now. */
        private String before() {
            if (kind != GuestMailKind.CHANGE) return "";
            var now = date.announced(gathering);
            return guest.invitation()
                    .flatMap(Invitation::told)
                    .map(known -> before(known, now))
                    .orElse("");
        }

        private String before(Announced known, Announced now) {
            var was = new ArrayList<String>();
            if (!known.start().equals(now.start())) was.add(moment(known.start()));
            if (!known.place().equals(now.place())) was.add(known.place());
            return was.isEmpty() ? "" : say("before", String.join(", ", was));
        }

        private String moment(Instant start) {
            return dates.full(start.atZone(gathering.zone()).toLocalDate()) + ", " + dates.time(start);
        }

        /** Each leads to the guest's page, where that answer is then one press away. */
        private List<Button> buttons() {
            if (!kind.asks()) return List.of(new Button(say("page"), link, true));
            return Stream.of(Rsvp.YES, Rsvp.MAYBE, Rsvp.NO)
                    .map(answer -> new Button(
                            messages.getMessage("rsvp.answer." + answer.id(), null, language),
                            link + "?answer=" + answer.id(),
                            answer == Rsvp.YES))
                    .toList();
        }

        private String greeting() {
            var contact = guest.contact();
            var name = PersonName.of(contact.name(), language);
            var isFormal = contact.addressForm() == FormOfAddress.FORMAL
                    && !name.full().isEmpty();
            if (isFormal) return say("greeting.formal", name.full());
            return name.called().map(called -> say("greeting", called)).orElseGet(() -> say("greeting.nobody"));
        }

        private String where() {
            var place = date.place(gathering);
            var where = say("where", place.onOneLine());
            return place.mapUrl().isBlank() ? where : where + "\n" + say("map", place.mapUrl());
        }

        /** Only where the clocks change meanwhile. */
        private String lasts() {
            var start = date.start(gathering);
            var end = start.plus(gathering.length());
            if (start.getOffset().equals(end.getOffset())) return "";
            var minutes = new Object[] {gathering.length().toMinutes()};
            return messages.getMessage("gathering.lasts", minutes, language);
        }

        private static String line(String text) {
            return text.isEmpty() ? "" : "\n" + text;
        }

        /** Only where the host's own clock shows another time. */
        private String zone() {
            return gathering.zone().equals(host.zone())
                    ? ""
                    : " (" + gathering.zone().getId() + ")";
        }

        private String said() {
            return guest.invitation().map(one -> one.answer().id()).orElse("none");
        }

        private String day() {
            return dates.full(date.heldOn());
        }

        private String from() {
            return dates.time(date.start(gathering).toInstant());
        }

        private String to() {
            return dates.time(date.start(gathering).plus(gathering.length()).toInstant());
        }

        private String say(String key, Object... about) {
            return messages.getMessage("invitation.mail." + key, about, language);
        }
    }
}
