package app.farvel.contact.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lengths of time as people say them: 45 min, 1.5 h. */
@Component
class Durations {

    private static final int HOUR = 60;
    private static final int NEARLY_TWO_HOURS = 115;

    private final MessageSource messages;

    Durations(MessageSource messages) {
        this.messages = messages;
    }

    String of(int minutes, Locale language) {
        if (minutes < HOUR || minutes < NEARLY_TWO_HOURS && minutes % 30 != 0)
            return messages.getMessage("contact.minutes", new Object[] {minutes}, language);
        var hours = Math.round(minutes / 6.0) / 10.0;
        return messages.getMessage("contact.hours", new Object[] {hours < 10 ? hours : Math.round(hours)}, language);
    }
}
