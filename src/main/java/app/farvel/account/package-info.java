/** Who is signed in, how the sender signs, language and time zone. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package app.farvel.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
