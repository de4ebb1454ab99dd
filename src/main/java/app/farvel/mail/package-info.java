/** What leaves the house: the .eml file, and the outbox that sends by SMTP. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account"})
package app.farvel.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
