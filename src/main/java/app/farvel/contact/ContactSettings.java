package app.farvel.contact;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the contacts.
 *
 * @param searchBudget how long a search may look inside words before it shows what it has; a duration, default 250ms
 */
@ConfigurationProperties("farvel.contact")
record ContactSettings(@DefaultValue("250ms") Duration searchBudget) {}
