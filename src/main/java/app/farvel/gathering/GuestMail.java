package app.farvel.gathering;

import app.farvel.calendar.CalendarFile;
import app.farvel.mail.MailBody;
import app.farvel.mail.Mailbox;
import java.util.Locale;

/**
 * What one guest is told, in their language.
 *
 * @param body what it says, as text and as a page
 * @param to its address may be none, where the guest has no usable one
 * @param link the guest's own page
 * @param calendar for the guest's calendar program; what it asks for is its method
 */
public record GuestMail(
        GuestMailKind kind,
        Mailbox to,
        Locale language,
        String subject,
        MailBody body,
        String link,
        CalendarFile calendar) {

    public String text() {
        return body.text();
    }
}
