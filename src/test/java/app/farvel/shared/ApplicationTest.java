package app.farvel.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole application on a real database; run twice, on H2 and on PostgreSQL. One context serves them all; no job runs by itself. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
        properties = {
            "farvel.account.registration=open",
            "farvel.account.address=http://localhost:8080",
            "db-scheduler.enabled=false"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.LOG_DEBUG)
@ContextConfiguration(initializers = TestDatabase.class)
public @interface ApplicationTest {}
