package app.farvel.contract;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files as browsers send them, made harmless: no folders, no quotes, nothing that cannot be seen. */
final class FileName {

    static final int LONGEST = 200;

    private static final int LONGEST_ENDING = 8;
    private static final String NAMELESS = "document";
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern HARMFUL = Pattern.compile("[\"'`\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final Pattern DOTS_AROUND = Pattern.compile("^[.\\s]+|[.\\s]+$");

    private FileName() {}

    static String of(String typed) {
        var name = HARMFUL.matcher(FOLDERS.matcher(typed).replaceFirst("")).replaceAll("");
        var bare = DOTS_AROUND.matcher(name).replaceAll("");
        return bare.isEmpty() ? NAMELESS : shortened(bare);
    }

    /** What comes after the last dot, in lower case; empty when there is none, or it is long. */
    static String ending(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1);
        return ending.length() > LONGEST_ENDING ? "" : ending.toLowerCase(Locale.ROOT);
    }

    /** A name that is too long loses its middle, not its ending. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) return name;
        var ending = ending(name);
        var end = ending.isEmpty() ? "" : "." + ending;
        return name.substring(0, LONGEST - end.length()) + end;
    }
}
