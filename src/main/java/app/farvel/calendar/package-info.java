/** Days and times: public holidays and bridges, recurrence, invitations and answers as calendar files, the private feed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account"})
package app.farvel.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
