package app.farvel.account;

import app.farvel.shared.Tone;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What the settings page changes of an account.
 *
 * @param region ISO 3166 code of the country whose formats the account reads; empty leaves it as it is
 * @param subdivision the part of the country that keeps days off of its own (ISO 3166-2 without the country); may be empty
 * @param halfDaysOff whether the last days before Christmas and of the year are days off
 * @param signatory for whom formal notices are signed
 * @param sleepOnIt whether a message that ends something is proposed to wait for the next morning
 */
public record Profile(
        String name,
        String email,
        String signature,
        Locale language,
        String region,
        ZoneId zone,
        String country,
        String subdivision,
        boolean halfDaysOff,
        Signatory signatory,
        Tone tone,
        boolean sleepOnIt) {}
