package app.farvel.browser;

import app.farvel.shared.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A journey in a real browser through the whole application, on a port and a database of its own. Ask for {@link Visitors}
 * as a parameter. Skipped, loudly, where Chromium or Node are missing; with {@code -Dfarvel.browser=required} that fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(BrowserExtension.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"farvel.account.registration=open", "farvel.account.attempts=1000"})
@ContextConfiguration(initializers = TestDatabase.class)
@interface BrowserTest {}
