package app.farvel.mail;

import app.farvel.shared.ApplicationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A test of the application with a mail server set up; {@link PostOffice} says which. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest
@TestPropertySource(
        properties = {
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=1",
            "farvel.mail.patience=3s",
            "farvel.mail.from=farvel@example.com",
            "spring.mail.properties[mail.smtp.timeout]=1000"
        })
public @interface MailTest {}
