/** Ends one relationship kindly: its playbook's answers, messages, checklist and outcome. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "script",
            "mail",
            "calendar",
            "reminder",
            "contact",
            "contract",
            "gathering"
        })
package app.farvel.winddown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
