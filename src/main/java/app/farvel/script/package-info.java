/** The words: playbooks and scripts, assembled into messages. No database, no pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package app.farvel.script;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
