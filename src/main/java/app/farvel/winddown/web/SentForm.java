package app.farvel.winddown.web;

import app.farvel.script.Channel;
import app.farvel.shared.Typed;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.validation.Errors;

/** "I have sent it": when, and how. */
record SentForm(String version, String date, String channel) {

    static SentForm of(int version, LocalDate today, Channel channel) {
        return new SentForm(String.valueOf(version), today.toString(), channel.id());
    }

    void check(Errors errors, LocalDate today) {
        Day.checkPast(date, "date", errors, today);
        if (Arrays.stream(Channel.values()).noneMatch(known -> known.id().equals(channel)))
            errors.rejectValue("channel", "winddown.mistake.channel");
    }

    LocalDate day() {
        return Day.of(date).orElseThrow();
    }

    /** -1 when the form has none, which no message has. */
    int versionNumber() {
        return Typed.number(version);
    }
}
