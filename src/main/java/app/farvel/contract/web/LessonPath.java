package app.farvel.contract.web;

import java.util.regex.Pattern;

/** Where to go back to: a page of this site, whatever the address asks for. */
final class LessonPath {

    private static final Pattern OWN = Pattern.compile("/(?:[A-Za-z0-9._~%?=-][A-Za-z0-9._~%?=/-]*)?");

    private LessonPath() {}

    /** The path itself when it is one of ours. */
    static String of(String path, String otherwise) {
        return OWN.matcher(path).matches() ? path : otherwise;
    }
}
