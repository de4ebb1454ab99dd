package app.farvel;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.shared.ApplicationTest;
import app.farvel.shared.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class FarvelApplicationTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void startsOnTheDatabaseAskedFor() {
        var version = jdbc.sql("select version()").query(String.class).single();

        assertThat(version.startsWith("PostgreSQL 1")).isEqualTo(TestDatabase.isPostgres());
    }
}
