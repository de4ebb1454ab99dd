package app.farvel.account;

import java.util.Locale;

/** The account at work reads another language from now on. Published in the transaction that changed it. */
public record LanguageChanged(Locale language) {}
