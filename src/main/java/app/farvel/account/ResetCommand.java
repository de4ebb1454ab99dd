package app.farvel.account;

import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** Started with {@code --farvel.account.reset=<e-mail>}: prints a one-time link for a new password, and stops. */
@Component
@ConditionalOnProperty("farvel.account.reset")
class ResetCommand implements ApplicationRunner {

    private final ResetLinks links;
    private final AccountSettings settings;
    private final Clock clock;
    private final ConfigurableApplicationContext context;

    ResetCommand(ResetLinks links, AccountSettings settings, Clock clock, ConfigurableApplicationContext context) {
        this.links = links;
        this.settings = settings;
        this.clock = clock;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var email = String.valueOf(settings.reset());
        var printed = links.printed(email, clock.instant());
        var code = SpringApplication.exit(context);
        System.out.println(printed); // last of all, where it is seen
        System.exit(code);
    }
}
