package app.farvel.browser;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Lends each test its visitors, and keeps what they saw last when it fails. */
class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace HERE = Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var missing = Chromium.missing();
        if (missing.isEmpty()) return ConditionEvaluationResult.enabled("Chromium and Node are here");
        var words = "No browser tests: missing " + missing.get();
        if ("required".equals(System.getProperty("farvel.browser"))) throw new IllegalStateException(words);
        System.err.printf("%n!!! SKIPPED %s%n!!! %s%n%n", context.getDisplayName(), words);
        return ConditionEvaluationResult.disabled(words);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(HERE).computeIfAbsent(Visitors.class, key -> visitors(context), Visitors.class);
    }

    private static Visitors visitors(ExtensionContext context) {
        var chromium = context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
        var application = SpringExtension.getApplicationContext(context);
        var port = application.getEnvironment().getRequiredProperty("local.server.port");
        return new Visitors(chromium.browser(), "http://localhost:" + port, application);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        var name = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName() + "-"
                + context.getDisplayName().replaceAll("[^A-Za-z0-9]+", "-");
        var visitors = Optional.ofNullable(context.getStore(HERE).get(Visitors.class, Visitors.class));
        if (context.getExecutionException().isPresent()) visitors.ifPresent(them -> them.leave(name));
    }
}
