package app.farvel.script;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Who writes to whom, where and when. Names may be empty, or have an address under them.
 *
 * @param place where the letter is written; may be empty
 */
public record Letterhead(
        String senderName, String recipientName, String recipientOrganization, String place, LocalDate date) {

    public Letterhead(String senderName, String recipientName, String recipientOrganization, LocalDate date) {
        this(senderName, recipientName, recipientOrganization, "", date);
    }

    /** "Oslo, 23 November 2026". */
    public String dateLine(Locale language) {
        var day = Wording.of(language).date(date);
        return place.isEmpty() ? day : place + ", " + day;
    }
}
