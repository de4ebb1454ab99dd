package app.farvel.reminder.web;

import java.util.regex.Pattern;

/** Where to go back to: a page of this site, whatever the address asks for. */
final class OwnPath {

    private static final Pattern OWN = Pattern.compile("/(?:[A-Za-z0-9._~%?=-][A-Za-z0-9._~%?=/-]*)?");

    private OwnPath() {}

    /** The path itself when it is one of ours; else Today. */
    static String of(String path) {
        return OWN.matcher(path).matches() ? path : "/";
    }
}
