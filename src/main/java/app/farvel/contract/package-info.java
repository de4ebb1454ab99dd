/** What binds a vendor: terms, notice, fees, price, documents, clauses; the engine that knows the last day of notice. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "calendar", "reminder", "contact"})
package app.farvel.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
