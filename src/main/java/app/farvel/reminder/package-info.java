/** What asks for attention today: done, snoozed, and the log of both. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "mail"})
package app.farvel.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
