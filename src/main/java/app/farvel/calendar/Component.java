package app.farvel.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of a foreign calendar, with no more of it than an answer needs. */
final class Component {

    private final String name;
    private final int number;
    private final List<Component> parts = new ArrayList<>();
    private final List<ContentLine> lines = new ArrayList<>();

    private int torn;

    /** @param number of the line it begins in */
    Component(String name, int number) {
        this.name = name;
        this.number = number;
    }

    String name() {
        return name;
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    int number() {
        return number;
    }

    void add(Component part) {
        parts.add(part);
    }

    void add(ContentLine line) {
        lines.add(line);
    }

    /** A needed line has no value, since the next one should go on with it. */
    void tear(int next) {
        if (torn == 0) torn = next;
    }

    /** The number of the line that should go on with the one before it; 0 where there is none. */
    int torn() {
        return torn;
    }

    List<Component> parts(String wanted) {
        return parts.stream().filter(part -> part.is(wanted)).toList();
    }

    Stream<Component> parts() {
        return parts.stream();
    }

    Stream<ContentLine> all(String property) {
        return lines.stream().filter(line -> line.name().equals(property));
    }

    Optional<ContentLine> first(String property) {
        return all(property).findFirst();
    }

    /** Of the first property of that name that says anything. */
    String value(String property) {
        return all(property)
                .map(ContentLine::value)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
