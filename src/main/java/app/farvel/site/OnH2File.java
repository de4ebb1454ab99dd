package app.farvel.site;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** When the data lies in a file of the built-in database, not on a server or in memory. */
class OnH2File implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isFile(context.getEnvironment().getProperty("spring.datasource.url", ""));
    }

    static boolean isFile(String url) {
        return url.matches("jdbc:h2:(?!mem:|tcp:|ssl:).*");
    }
}
