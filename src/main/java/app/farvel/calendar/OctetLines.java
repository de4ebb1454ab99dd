package app.farvel.calendar;

import org.jspecify.annotations.Nullable;

/** The lines of a text, one after the other, however each of them ends. */
final class OctetLines {

    private final String octets;
    private int at;
    private int begin;
    private int number;

    OctetLines(String octets) {
        this.octets = octets;
    }

    /** Null after the last one. */
    @Nullable
    String next() {
        begin = end();
        if (begin == octets.length()) return null;
        while (at < octets.length() && octets.charAt(at) != '\n' && octets.charAt(at) != '\r') at++;
        var line = octets.substring(begin, at);
        at += octets.startsWith("\r\n", at) ? 2 : 1;
        number++;
        return line;
    }

    /** Null after the last one. */
    @Nullable
    String nextFilled() {
        var line = next();
        while (line != null && line.isEmpty()) line = next();
        return line;
    }

    /** Of the line that was read last, counted from 1. */
    int number() {
        return number;
    }

    /** Where the line that was read last begins. */
    int begin() {
        return begin;
    }

    /** What stands between there and the line that was read last; after the last one, all to the end. */
    String since(int there) {
        return octets.substring(there, begin);
    }

    /** Where the next line begins. */
    int end() {
        return Math.min(at, octets.length());
    }
}
