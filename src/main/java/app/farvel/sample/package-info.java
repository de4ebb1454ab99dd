/** The sample data: a believable year, made and removed in one click. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "script",
            "contact",
            "contract",
            "calendar",
            "gathering",
            "winddown",
            "reminder",
            "dashboard"
        })
package app.farvel.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
