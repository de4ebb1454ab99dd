package app.farvel.gathering.web;

import app.farvel.gathering.DateView;
import app.farvel.gathering.Occurrence;
import app.farvel.gathering.Place;
import app.farvel.shared.Difference;
import app.farvel.shared.Typed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is changed about one date, as it is typed.
 *
 * @param version of the date as it was shown; empty to change it however it is
 */
record DateForm(String version, String day, String time, String place, String address, String map, String word) {

    DateForm(
            @Nullable String version,
            @Nullable String day,
            @Nullable String time,
            @Nullable String place,
            @Nullable String address,
            @Nullable String map,
            @Nullable String word) {
        this.version = Typed.line(version);
        this.day = Typed.line(day);
        this.time = Typed.line(time);
        this.place = Typed.line(place);
        this.address = Typed.text(address).replaceAll("\\s*[\\n\\t\\u2028\\u2029]+\\s*", ", ");
        this.map = Typed.line(map);
        this.word = Typed.text(word);
    }

    static DateForm of(DateView date) {
        var place = date.place();
        return new DateForm(
                String.valueOf(date.version()),
                date.day().toString(),
                date.time().toString(),
                place.name(),
                place.address(),
                place.mapUrl(),
                "");
    }

    /** With the day and the time as they are, where none was typed. */
    DateForm orWhen(DateForm saved) {
        var onDay = day.isEmpty() ? saved.day : day;
        return new DateForm(version, onDay, time.isEmpty() ? saved.time : time, place, address, map, word);
    }

    /** Moved to the day and the time that another names, where it does. */
    DateForm to(DateForm other) {
        var otherDay = Typed.date(other.day).map(LocalDate::toString).orElse(day);
        var otherTime = TypedGathering.time(other.time).map(LocalTime::toString).orElse(time);
        return new DateForm(version, otherDay, otherTime, place, address, map, word);
    }

    DateForm withVersion(int shown) {
        return new DateForm(String.valueOf(shown), day, time, place, address, map, word);
    }

    /** With the word that went with it, where it was cancelled. */
    DateForm withReason(DateView date) {
        var reason = date.occurrence().map(Occurrence::reason).orElse("");
        return new DateForm(version, day, time, place, address, map, reason);
    }

    List<Difference> differencesFrom(DateForm saved) {
        return Difference.between(this, saved, "gathering.")
                .text("date.day", DateForm::day)
                .text("time", DateForm::time)
                .text("place", DateForm::place)
                .text("address", DateForm::address)
                .text("map", DateForm::map)
                .text("date.word", DateForm::word)
                .found();
    }

    DateForm at(DateForm saved) {
        return new DateForm(version, day, time, saved.place, saved.address, saved.map, word);
    }

    @Nullable
    Integer shownVersion() {
        return version.matches("-?\\d{1,9}") ? Integer.valueOf(version) : null;
    }

    Place elsewhere() {
        return new Place(place, address, map);
    }
}
