package app.farvel.site;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** H2's own words for making its file small; on connections of their own, for the pool's would be cut. */
class CompactionSql {

    private static final int SPARSE = 50;

    private final JdbcClient jdbc;

    CompactionSql(String url, String user, String password) {
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(url, user, password));
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
