package app.farvel.account;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What one tells to get an account.
 *
 * @param language where it has a country, that is the region; else the one most of the language's readers live in
 */
public record NewAccount(String name, String email, String password, Locale language, ZoneId zone) {

    @Override
    public String toString() {
        return "NewAccount";
    }
}
