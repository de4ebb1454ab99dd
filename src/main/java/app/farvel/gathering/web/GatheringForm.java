package app.farvel.gathering.web;

import app.farvel.shared.Difference;
import app.farvel.shared.NewId;
import app.farvel.shared.Typed;
import java.util.List;
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
        this.which = part(TypedRule.WEEKDAY, which, "1");
        this.weekday = part(TypedRule.WEEKDAY, weekday, "FRIDAY");
        this.monthDay = part(TypedRule.DATE, monthDay, "1");
        this.every = part(TypedRule.WEEKLY, every, "2");
        this.weeklyDay = part(TypedRule.WEEKLY, weeklyDay, "FRIDAY");
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

    /** The parts of rules that were not chosen do not always arrive. */
    private String part(String kind, @Nullable String typed, String usual) {
        var line = Typed.line(typed);
        return line.isEmpty() && !rule.equals(kind) ? usual : line;
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

    List<Difference> differencesFrom(GatheringForm saved) {
        return Difference.between(this, saved, "gathering.")
                .text("title", GatheringForm::title)
                .text("place", GatheringForm::place)
                .text("address", GatheringForm::address)
                .text("map", GatheringForm::map)
                .text("note", GatheringForm::note)
                .choice("rule", GatheringForm::rule)
                .choice("which", GatheringForm::which)
                .choice("weekday", "calendar.weekday.", GatheringForm::weekday)
                .text("monthDay", GatheringForm::monthDay)
                .text("every", GatheringForm::every)
                .choice("weeklyDay", "calendar.weekday.", GatheringForm::weeklyDay)
                .text("own", GatheringForm::own)
                .text("first", GatheringForm::first)
                .text("last", GatheringForm::last)
                .text("time", GatheringForm::time)
                .text("length", GatheringForm::length)
                .text("capacity", GatheringForm::capacity)
                .text("invite", GatheringForm::invite)
                .text("nudge", GatheringForm::nudge)
                .text("remind", GatheringForm::remind)
                .choice("guestsShown", form -> String.valueOf(form.showsGuests()))
                .found();
    }

    boolean showsGuests() {
        return guestsShown.equals("true");
    }
}
