/** Days that are special: public holidays and weekends. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package app.farvel.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
