/** People we know: organisations, tags, interactions, search. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "script", "reminder"})
package app.farvel.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
