package app.farvel.gathering.web;

import app.farvel.gathering.Gathering;
import app.farvel.gathering.Schedule;
import app.farvel.shared.NewId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills the form: with what a new gathering begins with, or with what is saved. */
final class GatheringForms {

    private static final String TIME = "09:00";
    private static final String LENGTH = "60";

    private GatheringForms() {}

    /** The first Friday of the month, from the next one on. */
    static GatheringForm empty(LocalDate today) {
        var rule = TypedRule.usual();
        var tomorrow = today.plusDays(1);
        var next = rule.read().orElseThrow().dates(tomorrow.atStartOfDay(), ZoneOffset.UTC, tomorrow, 1);
        return form(
                NewId.next().toString(),
                "",
                new String[] {"", "", "", "", ""},
                rule,
                new String[] {next.get(0).toString(), "", TIME, LENGTH},
                "",
                Schedule.USUAL,
                false);
    }

    static GatheringForm of(Gathering gathering) {
        var place = gathering.place();
        return form(
                gathering.id().toString(),
                String.valueOf(gathering.version()),
                new String[] {gathering.title(), place.name(), place.address(), place.mapUrl(), gathering.note()},
                TypedRule.of(gathering.rule(), gathering.first()),
                new String[] {
                    gathering.first().toString(),
                    gathering.last().map(Object::toString).orElse(""),
                    gathering.time().toString(),
                    String.valueOf(gathering.length().toMinutes())
                },
                gathering.capacity().map(Object::toString).orElse(""),
                gathering.schedule(),
                gathering.guestsShown());
    }

    private static GatheringForm form(
            String id,
            String version,
            String[] what,
            TypedRule rule,
            String[] when,
            String capacity,
            Schedule schedule,
            boolean guestsShown) {
        return new GatheringForm(
                id,
                version,
                what[0],
                what[1],
                what[2],
                what[3],
                what[4],
                rule.kind(),
                rule.which(),
                rule.weekday(),
                rule.monthDay(),
                rule.every(),
                rule.weeklyDay(),
                rule.own(),
                when[0],
                when[1],
                when[2],
                when[3],
                capacity,
                number(schedule.invite()),
                number(schedule.nudge()),
                number(schedule.remind()),
                String.valueOf(guestsShown));
    }

    private static String number(@Nullable Integer days) {
        return Optional.ofNullable(days).map(Object::toString).orElse("");
    }
}
