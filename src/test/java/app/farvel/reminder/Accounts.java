package app.farvel.reminder;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People who need nothing but an id. */
@Component
class Accounts {

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID someone() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into account
                    (id, version, email, name, password, signature, language, zone, country, tone, created_at)
                values (?, 0, ?, 'Kari', '', '', 'en', 'Europe/Oslo', 'NO', 'WARM', current_timestamp)""").params(id, id + "@farvel.example").update();
        return id;
    }
}
