package app.farvel.site;

import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** H2's own words for a copy of the database while it is at work. */
@Component
class BackupSql {

    private final JdbcClient jdbc;

    BackupSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void writeTo(Path zip) {
        jdbc.sql("backup to '" + zip.toAbsolutePath().toString().replace("'", "''") + "'")
                .update();
    }
}
