package app.farvel.site;

import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Looks into the database file without writing to it, on a connection of its own. */
class LookSql {

    /** What H2 says when it would have to make a new database first. */
    private static final int READ_ONLY = 90097;

    private final JdbcClient jdbc;

    LookSql(String url, String user, String password) {
        var look = readOnly(url);
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(look, user, password));
    }

    /** The same database to be looked at alone: what only a database that is written to has, or keeps it open, is left out. */
    static String readOnly(String url) {
        return url.replaceAll("(?i);(AUTO_SERVER|INIT|ACCESS_MODE_DATA|DB_CLOSE_DELAY)=(\\\\;|[^;])*", "")
                + ";ACCESS_MODE_DATA=r";
    }

    /** Whether Farvel ever made its tables in it. */
    boolean hasSchemaHistory() {
        try {
            return jdbc.sql(
                                    "select count(*) from information_schema.tables where lower(table_name) = 'flyway_schema_history'")
                            .query(Integer.class)
                            .single()
                    > 0;
        } catch (RuntimeException e) {
            if (e.getCause() instanceof SQLException sql && sql.getErrorCode() == READ_ONLY) return false;
            throw e;
        }
    }
}
