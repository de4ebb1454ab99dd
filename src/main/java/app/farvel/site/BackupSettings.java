package app.farvel.site;

import java.nio.file.Path;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The nightly backup of the built-in database. (PostgreSQL has its own tools.)
 *
 * @param enabled whether there is one; default true
 * @param folder where the zip files go; default {@code ./data/backup}
 * @param keep how many are kept; default 7
 * @param at when it is made, in the server's time; default 03:00
 */
@ConfigurationProperties("farvel.backup")
record BackupSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("./data/backup") Path folder,
        @DefaultValue("7") int keep,
        @DefaultValue("03:00") LocalTime at) {}
