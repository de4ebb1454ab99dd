package app.farvel.winddown.web;

import app.farvel.script.Channel;
import app.farvel.shared.Languages;
import app.farvel.shared.Typed;
import app.farvel.winddown.FormalDetails;
import app.farvel.winddown.FormalNotice;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

/** What stands in a formal notice. */
record FormalForm(
        @Nullable String version,
        @Nullable String language,
        @Nullable String channel,
        @Nullable String agreement,
        @Nullable String number,
        @Nullable String clause,
        @Nullable String noticeDay,
        @Nullable String effectDate,
        @Nullable String recipient,
        @Nullable String address,
        @Nullable String sender,
        @Nullable String place) {

    static final List<String> CHANNELS = List.of("letter", "email", "text");
    private static final int LINE = 200;
    private static final int LINES = 600;
    private static final int FARTHEST_YEARS = 20;

    static FormalForm of(FormalNotice notice) {
        var details = notice.details();
        return new FormalForm(
                String.valueOf(notice.version()),
                details.language().toLanguageTag(),
                details.channel().id(),
                details.agreement(),
                details.number(),
                details.clause(),
                details.noticeDay().map(LocalDate::toString).orElse(""),
                details.effectDate().map(LocalDate::toString).orElse(""),
                details.recipient(),
                details.address(),
                details.sender(),
                details.place());
    }

    void check(Errors errors, Languages languages, LocalDate today) {
        if (!languages.speaks(Typed.line(language))) errors.rejectValue("language", "paper.mistake.language");
        if (!CHANNELS.contains(Typed.line(channel))) errors.rejectValue("channel", "paper.mistake.channel");
        checkLength(errors, "agreement", agreement, LINE);
        checkLength(errors, "number", number, LINE);
        checkLength(errors, "clause", clause, LINE);
        checkLength(errors, "recipient", recipient, LINE);
        checkLength(errors, "address", address, LINES);
        checkLength(errors, "sender", sender, LINES);
        checkLength(errors, "place", place, LINE);
        checkDay(errors, "noticeDay", noticeDay, today);
        checkDay(errors, "effectDate", effectDate, today);
        var ends = day(effectDate);
        if (ends.isPresent() && day(noticeDay).filter(ends.get()::isBefore).isPresent())
            errors.rejectValue("effectDate", "paper.mistake.ends-before-notice");
    }

    /** The same without what is wrong in it. */
    FormalForm rightOnes(Languages languages, LocalDate today) {
        var errors = new BeanPropertyBindingResult(this, "form");
        check(errors, languages, today);
        return new FormalForm(
                version,
                errors.hasFieldErrors("language") ? languages.languages().get(0).toLanguageTag() : language,
                errors.hasFieldErrors("channel") ? CHANNELS.get(0) : channel,
                right("agreement", agreement, errors),
                right("number", number, errors),
                right("clause", clause, errors),
                right("noticeDay", noticeDay, errors),
                right("effectDate", effectDate, errors),
                right("recipient", recipient, errors),
                right("address", address, errors),
                right("sender", sender, errors),
                right("place", place, errors));
    }

    private static String right(String field, @Nullable String typed, Errors errors) {
        return typed == null || errors.hasFieldErrors(field) ? "" : typed;
    }

    private static void checkLength(Errors errors, String field, @Nullable String typed, int most) {
        if (Typed.text(typed).length() > most) errors.rejectValue(field, "paper.mistake.too-long");
    }

    /** What is left empty becomes a blank. */
    private static void checkDay(Errors errors, String field, @Nullable String typed, LocalDate today) {
        if (Typed.line(typed).isEmpty()) return;
        var day = day(typed);
        if (day.isEmpty()) errors.rejectValue(field, "paper.mistake.date");
        else if (day.get().isAfter(today.plusYears(FARTHEST_YEARS))) errors.rejectValue(field, "paper.mistake.far-off");
        else if (day.get().isBefore(today.minusYears(2))) errors.rejectValue(field, "paper.mistake.long-ago");
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        return Typed.date(Typed.line(typed));
    }

    FormalDetails toDetails() {
        return new FormalDetails(
                Locale.forLanguageTag(Typed.line(language)),
                Channel.of(Typed.line(channel)),
                Typed.line(agreement),
                Typed.line(number),
                Typed.line(clause),
                day(noticeDay),
                day(effectDate),
                Typed.line(recipient),
                Typed.text(address),
                Typed.text(sender),
                Typed.line(place));
    }

    /** -2 when the form has none, which no notice has. */
    int versionNumber() {
        var typed = Typed.line(version);
        if (typed.equals("-1")) return -1;
        var number = Typed.number(typed);
        return number < 0 ? -2 : number;
    }
}
