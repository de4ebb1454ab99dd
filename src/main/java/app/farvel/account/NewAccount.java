package app.farvel.account;

import java.time.ZoneId;
import java.util.Locale;

/** What one tells to get an account. */
public record NewAccount(String name, String email, String password, Locale language, ZoneId zone) {

    @Override
    public String toString() {
        return "NewAccount";
    }
}
