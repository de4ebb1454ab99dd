package app.farvel.site;

import java.util.Arrays;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the tables up to date, unless a newer Farvel has been here: it may keep things in a way this one would spoil. */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    @Bean
    FlywayMigrationStrategy tablesUpToDate(ObjectProvider<Installation> installation) {
        return flyway -> {
            refuseNewer(flyway.info().all());
            flyway.migrate();
            installation.ifAvailable(Installation::complete);
        };
    }

    private static void refuseNewer(MigrationInfo[] migrations) {
        Arrays.stream(migrations)
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                .reduce((first, last) -> last)
                .ifPresent(last -> {
                    throw new CannotStart(
                            "A newer Farvel has been at work on this database: it has the tables of version %s, which this one does not know."
                                    .formatted(last.getVersion()),
                            "Start the newer Farvel again. To go back to this one, restore the backup made before the upgrade.");
                });
    }
}
