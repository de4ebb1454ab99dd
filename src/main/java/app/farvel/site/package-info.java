/** The frame: layout, security, language switch, error pages. Nobody calls it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account"})
package app.farvel.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
