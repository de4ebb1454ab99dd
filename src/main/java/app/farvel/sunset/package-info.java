/** The sunset plan: the vendor lays out the ending behind a private link, the two talk about it, and agree. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "script", "reminder", "contact", "winddown"})
package app.farvel.sunset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
