package app.farvel.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Locale;

/** How someone visits: reading which language, on how wide a screen, with or without scripts. */
enum Manner {
    ENGLISH("en", 1360, true),
    NORWEGIAN("nb", 1360, true),
    WITHOUT_SCRIPT("en", 1360, false),
    ON_A_PHONE("en", 390, true),
    NORWEGIAN_ON_A_PHONE("nb", 390, true);

    private final String language;
    private final int width;
    private final boolean scripts;

    Manner(String language, int width, boolean scripts) {
        this.language = language;
        this.width = width;
        this.scripts = scripts;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    int width() {
        return width;
    }

    /** Somebody at the other end of the conversation: they read the other language, where they can. */
    Manner opposite() {
        return switch (this) {
            case ENGLISH -> NORWEGIAN;
            case NORWEGIAN -> ENGLISH;
            case ON_A_PHONE -> NORWEGIAN_ON_A_PHONE;
            case NORWEGIAN_ON_A_PHONE -> ON_A_PHONE;
            case WITHOUT_SCRIPT -> WITHOUT_SCRIPT;
        };
    }

    boolean scripts() {
        return scripts;
    }

    boolean onAPhone() {
        return width < 600;
    }

    Browser.NewContextOptions window(String address) {
        return new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(language.equals("nb") ? "nb-NO" : "en-GB")
                .setTimezoneId("Europe/Oslo")
                .setViewportSize(width, onAPhone() ? 844 : 900)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts);
    }
}
