package app.farvel;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Farvel. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class FarvelApplication {

    public static void main(String[] args) {
        SpringApplication.run(FarvelApplication.class, args);
    }
}
