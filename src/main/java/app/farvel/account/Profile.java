package app.farvel.account;

import app.farvel.shared.Tone;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What the settings page changes of an account.
 *
 * @param sleepOnIt whether a message that ends something is proposed to wait for the next morning
 */
public record Profile(
        String name,
        String email,
        String signature,
        Locale language,
        ZoneId zone,
        String country,
        Tone tone,
        boolean sleepOnIt) {}
