package app.farvel.site;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Puts the filter in before anything can go wrong. */
class RepeatedTroubleInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext logs)) return;
        logs.getTurboFilterList().removeIf(RepeatedTrouble.class::isInstance);
        logs.addTurboFilter(new RepeatedTrouble(System::nanoTime));
    }
}
