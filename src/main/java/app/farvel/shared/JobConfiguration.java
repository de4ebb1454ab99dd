package app.farvel.shared;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    @Bean
    Jobs jobs(DataSource database) {
        return new Jobs(SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .build());
    }
}
