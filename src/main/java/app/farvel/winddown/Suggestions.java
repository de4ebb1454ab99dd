package app.farvel.winddown;

import app.farvel.contact.ContactFacts;
import app.farvel.contact.Touch;
import app.farvel.contract.Exit;
import app.farvel.script.Field;
import app.farvel.script.FieldType;
import app.farvel.script.Wording;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** Finds what a playbook would suggest under its questions. */
public final class Suggestions {

    private static final String FIRST_FRIDAY = "first-friday";
    private static final String SINCE = "since";

    private Suggestions() {}

    /** What the contract suggests, and else the playbook's own rule. */
    public static Optional<Suggestion> of(Field field, Draft draft, LocalDate today) {
        var own = of(field, draft.about(), draft.assembled().language(), today);
        return draft.binding()
                .flatMap(bound -> contractual(field, bound, own, today))
                .or(() -> own);
    }

    private static Optional<Suggestion> contractual(
            Field field, LinkedContract binding, Optional<Suggestion> own, LocalDate today) {
        if (field.id().equals(Warnings.LAST_DAY)) return lastDay(binding, today);
        if (field.id().equals(Warnings.PLAN_BY)) return planBy(binding, own, today);
        return Optional.empty();
    }

    private static Optional<Suggestion> lastDay(LinkedContract binding, LocalDate today) {
        var source = binding.notice().isPresent() ? "noticed" : source(binding.deadline(), today);
        return binding.exit().map(day -> new Suggestion(day.toString(), source, Optional.of(day), binding.lastDay()));
    }

    private static String source(Optional<Exit> deadline, LocalDate today) {
        return deadline.map(exit -> exit.isPressing(today) ? "contract-pressing" : "contract")
                .orElse("contract-now");
    }

    /** The plan is wanted while there still is time to give notice. */
    private static Optional<Suggestion> planBy(LinkedContract binding, Optional<Suggestion> own, LocalDate today) {
        var by = binding.deadline().map(Exit::noticeBy).filter(day -> day.isAfter(today));
        var fits = by.isEmpty()
                || own.flatMap(Suggestion::on).filter(by.get()::isAfter).isPresent();
        if (fits) return Optional.empty();
        return by.map(day -> new Suggestion(day.toString(), "contract-plan", by, by));
    }

    static Optional<Suggestion> of(Field field, ContactFacts about, Locale language, LocalDate today) {
        var rule = field.suggest();
        if (rule == null) return Optional.empty();
        if (field.type() == FieldType.DATE) return date(field, rule, today);
        if (rule.equals(SINCE)) return since(about, language);
        return touch(rule, about)
                .filter(touch -> !touch.note().isBlank())
                .map(touch -> new Suggestion(touch.note().strip(), rule, Optional.of(touch.on())));
    }

    /** The month, in the words of the message. */
    private static Optional<Suggestion> since(ContactFacts about, Locale language) {
        return about.contact()
                .since()
                .map(day -> new Suggestion(Wording.of(language).month(day), SINCE, Optional.of(day)));
    }

    private static Optional<Touch> touch(String fact, ContactFacts about) {
        return switch (fact) {
            case "last-delivered-work" -> about.lastDeliveredWork();
            case "last-help-given" -> about.lastHelpGiven();
            case "last-touch" -> about.lastTouch();
            default -> Optional.empty();
        };
    }

    private static Optional<Suggestion> date(Field field, String rule, LocalDate today) {
        var source = rule.equals(FIRST_FRIDAY) ? FIRST_FRIDAY : "date";
        return field.suggestedDate(today, other -> Optional.empty())
                .map(Suggestions::notOnAWeekend)
                .map(day -> new Suggestion(day.toString(), source, Optional.of(day)));
    }

    private static LocalDate notOnAWeekend(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
    }
}
