package app.farvel.account.web;

import org.jspecify.annotations.Nullable;

/** What came out of a form field: never null. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** A password is taken as it is, blanks and all. */
    static String secret(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
