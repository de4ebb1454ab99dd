package app.farvel.site;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** H2's own words for making its file small; on connections of their own, for the pool's would be cut. */
class CompactionSql {

    private static final int SPARSE = 50;

    private final String url;
    private final JdbcClient jdbc;

    CompactionSql(String url, String user, String password) {
        this.url = url;
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(url, user, password));
    }

    /** Whether there is a database file yet. */
    boolean exists() {
        var path = url.replaceFirst("^jdbc:h2:(file:)?", "").replaceFirst(";.*", "");
        return Files.exists(Path.of(path.replaceFirst("^~", System.getProperty("user.home")) + ".mv.db"));
    }

    void compact() {
        jdbc.sql("shutdown compact").update();
    }

    /** Compacts when less than half of the file is in use. */
    void compactIfSparse() {
        if (percentInUse() < SPARSE) compact();
    }

    private int percentInUse() {
        return jdbc.sql(
                        "select setting_value from information_schema.settings where setting_name = 'info.CHUNKS_FILL_RATE'")
                .query(String.class)
                .optional()
                .map(Integer::valueOf)
                .orElse(100);
    }
}
