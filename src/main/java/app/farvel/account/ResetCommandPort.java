package app.farvel.account;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Lets the command for a forgotten password run beside a Farvel that is at work: on any free port, for this machine only. */
class ResetCommandPort implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty("farvel.account.reset")) return;
        Map<String, Object> port = Map.of("server.port", "0", "server.address", "127.0.0.1");
        environment.getPropertySources().addFirst(new MapPropertySource("reset command", port));
    }
}
