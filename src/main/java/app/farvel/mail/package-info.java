/** What leaves the house: for now the .eml file. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package app.farvel.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
