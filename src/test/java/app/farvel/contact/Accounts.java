package app.farvel.contact;

import app.farvel.shared.NewId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts for tests below the pages. */
public final class Accounts {

    private Accounts() {}

    /** A fresh account in the database. */
    public static UUID add(JdbcClient jdbc) {
        var id = NewId.next();
        jdbc.sql("""
                        insert into account (id, version, email, name, password, signature, language, zone, country, tone, created_at)
                        values (?, 0, ?, 'Kari Holm', '{noop}x', 'Kari', 'en', 'Europe/Oslo', 'NO', 'warm', ?)""")
                .params(id, id + "@example.org", OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC))
                .update();
        return id;
    }
}
