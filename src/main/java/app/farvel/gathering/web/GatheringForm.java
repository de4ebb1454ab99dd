package app.farvel.gathering.web;

import app.farvel.shared.NewId;
import app.farvel.shared.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gathering as it is typed.
 *
 * @param id made with the empty form, so that sending it twice lays one table
 * @param rule which of the kinds of rule; the parts of the others are kept, and not looked at
 * @param which week of the month; -1 for the last
 * @param own a rule as calendars write it
 * @param length in minutes
 * @param invite days before; empty for not at all, as with nudge and remind
 */
record GatheringForm(
        String id,
        String version,
        String title,
        String place,
        String address,
        String map,
        String note,
        String rule,
        String which,
        String weekday,
        String monthDay,
        String every,
        String weeklyDay,
        String own,
        String first,
        String last,
        String time,
        String length,
        String capacity,
        String invite,
        String nudge,
        String remind,
        String guestsShown) {

    GatheringForm(
            @Nullable String id,
            @Nullable String version,
            @Nullable String title,
            @Nullable String place,
            @Nullable String address,
            @Nullable String map,
            @Nullable String note,
            @Nullable String rule,
            @Nullable String which,
            @Nullable String weekday,
            @Nullable String monthDay,
            @Nullable String every,
            @Nullable String weeklyDay,
            @Nullable String own,
            @Nullable String first,
            @Nullable String last,
            @Nullable String time,
            @Nullable String length,
            @Nullable String capacity,
            @Nullable String invite,
            @Nullable String nudge,
            @Nullable String remind,
            @Nullable String guestsShown) {
        this.id = Typed.line(id);
        this.version = Typed.line(version);
        this.title = Typed.line(title);
        this.place = Typed.line(place);
        this.address = Typed.text(address).replaceAll("\\s*[\\n\\t\\u2028\\u2029]+\\s*", ", ");
        this.map = Typed.line(map);
        this.note = Typed.text(note);
        this.rule = Typed.line(rule);
        this.which = Typed.line(which);
        this.weekday = Typed.line(weekday);
        this.monthDay = Typed.line(monthDay);
        this.every = Typed.line(every);
        this.weeklyDay = Typed.line(weeklyDay);
        this.own = Typed.line(own);
        this.first = Typed.line(first);
        this.last = Typed.line(last);
        this.time = Typed.line(time);
        this.length = Typed.line(length);
        this.capacity = Typed.line(capacity);
        this.invite = Typed.line(invite);
        this.nudge = Typed.line(nudge);
        this.remind = Typed.line(remind);
        this.guestsShown = Typed.line(guestsShown);
    }

    UUID givenId() {
        return Typed.id(id).orElseGet(NewId::next);
    }

    GatheringForm withVersion(int version) {
        return new GatheringForm(
                id,
                String.valueOf(version),
                title,
                place,
                address,
                map,
                note,
                rule,
                which,
                weekday,
                monthDay,
                every,
                weeklyDay,
                own,
                first,
                last,
                time,
                length,
                capacity,
                invite,
                nudge,
                remind,
                guestsShown);
    }
}
