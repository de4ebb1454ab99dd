package app.farvel.site;

import app.farvel.shared.DatabaseFile;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.env.Environment;

/** What happens to the file of the built-in database around the connection pool: first a look, then the compaction. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnH2File.class)
class InstallationConfiguration {

    @Bean
    DatabaseFile databaseFile(Environment environment) {
        return DatabaseFile.of(url(environment)).orElseThrow();
    }

    @Bean
    Backups backups(BackupSettings settings) {
        return new Backups(settings);
    }

    @Bean(initMethod = "check")
    Installation installation(DatabaseFile file, Backups backups, Environment environment) {
        return new Installation(file, backups, new LookSql(url(environment), user(environment), password(environment)));
    }

    @Bean
    @DependsOn("installation")
    Compaction compaction(DatabaseFile file, Environment environment) {
        return new Compaction(file, new CompactionSql(url(environment), user(environment), password(environment)));
    }

    @Bean
    static AbstractDependsOnBeanFactoryPostProcessor poolInsideOfCompaction() {
        return new AbstractDependsOnBeanFactoryPostProcessor(DataSource.class, Compaction.class) {};
    }

    private static String url(Environment environment) {
        return environment.getRequiredProperty("spring.datasource.url");
    }

    private static String user(Environment environment) {
        return environment.getProperty("spring.datasource.username", "");
    }

    private static String password(Environment environment) {
        return environment.getProperty("spring.datasource.password", "");
    }
}
