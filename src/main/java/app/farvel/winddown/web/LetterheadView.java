package app.farvel.winddown.web;

import app.farvel.script.Channel;
import app.farvel.script.Letterhead;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The head of a letter, its date in the words of the letter's language. */
record LetterheadView(String sender, String recipient, String organization, String date) {

    /** Null for whatever is no letter. */
    static @Nullable LetterheadView of(Letterhead head, Channel channel, Locale language) {
        if (channel != Channel.LETTER) return null;
        var date = head.dateLine(language);
        return new LetterheadView(head.senderName(), head.recipientName(), head.recipientOrganization(), date);
    }
}
