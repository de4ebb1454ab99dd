package app.farvel.measurement;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells the measuring process what it cannot see from outside, and makes what it measures with. */
@RestController
@Profile("measurement")
class MeasurementController {

    private final Population population;

    MeasurementController(Population population) {
        this.population = population;
    }

    /** Nanoseconds of processor time this process has used. */
    @GetMapping("/measurement/cpu")
    String cpu() {
        return String.valueOf(
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime());
    }

    /** Fills the account; answers with a line for each contact that has many touches: its id and its wind-down's. */
    @PostMapping("/measurement/population")
    String populate(@RequestParam int contacts) {
        return population.settle(contacts).stream()
                .map(known -> known.contact() + " " + known.windDown())
                .collect(Collectors.joining("\n"));
    }
}
