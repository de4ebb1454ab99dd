package app.farvel.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** How someone visits: reading which language, on how wide a screen, with or without scripts. */
enum Manner {
    ENGLISH("en-GB", 1360, true),
    NORWEGIAN("nb-NO", 1360, true),
    WITHOUT_SCRIPT("en-GB", 1360, false),
    ON_A_PHONE("en-GB", 390, true),
    NORWEGIAN_ON_A_PHONE("nb-NO", 390, true),
    AMERICAN("en-US", 1360, true),
    AMERICAN_ON_A_PHONE("en-US", 390, true);

    private final Locale locale;
    private final int width;
    private final boolean scripts;

    Manner(String locale, int width, boolean scripts) {
        this.locale = Locale.forLanguageTag(locale);
        this.width = width;
        this.scripts = scripts;
    }

    Locale language() {
        return Locale.forLanguageTag(locale.getLanguage());
    }

    /** The language with its country, as the browser asks for it. */
    Locale locale() {
        return locale;
    }

    /** Where the browser's clock stands. */
    String zone() {
        return locale.equals(Locale.US) ? "America/New_York" : "Europe/Oslo";
    }

    LocalDate today() {
        return LocalDate.now(ZoneId.of(zone()));
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
            case AMERICAN -> NORWEGIAN;
            case AMERICAN_ON_A_PHONE -> NORWEGIAN_ON_A_PHONE;
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
                .setLocale(locale.toLanguageTag())
                .setTimezoneId(zone())
                .setViewportSize(width, onAPhone() ? 844 : 900)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts);
    }
}
