/** Today at a glance; reads, never writes. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "account", "script", "reminder", "contact", "winddown", "gathering"})
package app.farvel.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
