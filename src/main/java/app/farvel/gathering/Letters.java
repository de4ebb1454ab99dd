package app.farvel.gathering;

import app.farvel.account.Account;
import app.farvel.account.AccountService;
import app.farvel.mail.Mailbox;
import app.farvel.script.FormOfAddress;
import app.farvel.shared.Dates;
import app.farvel.shared.PersonName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what guests are told, each in their own language. */
@Component
class Letters {

    private final AccountService accounts;
    private final MessageSource messages;

    Letters(AccountService accounts, MessageSource messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    /** @param link of the guest's own page */
    Letter write(LetterKind kind, Gathering gathering, Occurrence date, GuestRow guest, String link, Instant now) {
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
        return new Letter(kind, to, language, words.subject(), words.text(), link, calendar);
    }

    private static Dates dates(Gathering gathering, Locale locale, Instant now) {
        return new Dates(locale, gathering.zone(), now.atZone(gathering.zone()).toLocalDate());
    }

    /** One letter's words. */
    private final class Words {

        private final LetterKind kind;
        private final Gathering gathering;
        private final Occurrence date;
        private final GuestRow guest;
        private final Account host;
        private final String link;
        private final Dates dates;
        private final Locale language;

        Words(
                LetterKind kind,
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

        String text() {
            var parts = new ArrayList<String>();
            parts.add(greeting());
            parts.add(say("text." + kind.id(), gathering.title(), day(), said()));
            if (date.isCancelled() && !date.reason().isBlank())
                parts.add(date.reason().strip());
            if (kind != LetterKind.CANCEL) parts.addAll(facts());
            parts.add(say("closing", host.name()));
            if (kind == LetterKind.INVITATION) parts.add(say("why", gathering.title()));
            return String.join("\n\n", parts);
        }

        private List<String> facts() {
            var facts = new ArrayList<String>();
            facts.add(say("when", day(), from(), to()) + zone() + lasts() + "\n" + where());
            if (kind == LetterKind.INVITATION && !gathering.note().isBlank())
                facts.add(gathering.note().strip());
            facts.add(say("link." + kind.id()) + "\n" + link);
            return facts;
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
            return "\n" + messages.getMessage("gathering.lasts", minutes, language);
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
