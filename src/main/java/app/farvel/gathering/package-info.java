/** The group coffee: what comes again by a rule, its dates, its guests and their answers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "script", "mail", "calendar", "reminder", "contact"})
package app.farvel.gathering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
