/** A mail, every week or every day, about what waits and what comes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "mail", "calendar", "reminder"})
package app.farvel.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
