package app.farvel.site;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Makes the compaction begin before the connection pool and end after it. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnH2File.class)
class CompactionConfiguration {

    @Bean
    Compaction compaction(Environment environment) {
        return new Compaction(environment);
    }

    @Bean
    static AbstractDependsOnBeanFactoryPostProcessor poolInsideOfCompaction() {
        return new AbstractDependsOnBeanFactoryPostProcessor(DataSource.class, Compaction.class) {};
    }
}
