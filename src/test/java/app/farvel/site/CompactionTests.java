package app.farvel.site;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.shared.DatabaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class CompactionTests {

    @TempDir
    Path folder;

    @Test
    void makesTheFileSmallAtTheEndAndLosesNothing() throws IOException {
        fillAndEmpty();
        var before = size();

        compaction().destroy();

        assertThat(size()).isLessThan(before / 2);
        try (var database = open()) {
            var count =
                    JdbcClient.create(database).sql("select count(*) from note").query(Integer.class);
            assertThat(count.single()).isEqualTo(10);
        }
    }

    @Test
    void makesNoFileWhereThereIsNone() {
        compaction().afterPropertiesSet();
        compaction().destroy();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void lookingAtASoundFileAtTheStartHarmsNothing() throws IOException {
        fillAndEmpty();

        compaction().afterPropertiesSet();

        try (var database = open()) {
            var count =
                    JdbcClient.create(database).sql("select count(*) from note").query(Integer.class);
            assertThat(count.single()).isEqualTo(10);
        }
    }

    private void fillAndEmpty() {
        try (var database = open()) {
            var jdbc = JdbcClient.create(database);
            jdbc.sql("create table note (id int, text varchar(10000))").update();
            jdbc.sql(
                            "insert into note select x, random_uuid() || repeat(random_uuid(), 100) from system_range(1, 2000)")
                    .update();
            jdbc.sql("delete from note where id > 10").update();
            jdbc.sql("shutdown immediately").update();
        }
    }

    private SingleConnectionDataSource open() {
        return new SingleConnectionDataSource(url(), "", "", false);
    }

    private Compaction compaction() {
        return new Compaction(DatabaseFile.of(url()).orElseThrow(), new CompactionSql(url(), "", ""));
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("farvel") + ";WRITE_DELAY=0;RETENTION_TIME=1000";
    }

    private long size() throws IOException {
        return Files.size(folder.resolve("farvel.mv.db"));
    }
}
