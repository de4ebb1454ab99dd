package app.farvel.site;

import app.farvel.shared.DatabaseFile;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** When the data lies in a file of the built-in database, not on a server or in memory. */
class OnH2File implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return DatabaseFile.of(context.getEnvironment().getProperty("spring.datasource.url", ""))
                .isPresent();
    }
}
