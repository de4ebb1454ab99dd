package app.farvel.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.script.AssemblyBenchmark;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Not a test but a measurement, run by {@code mvn verify -Pmeasure}.
 *
 * <p>{@code -Dfarvel.measure.contacts=100000} (or several, with commas) and {@code -Dfarvel.measure.database=postgresql}
 * choose what with.
 */
@Tag("measurement")
class MeasurementTests {

    private static final String DATABASE = System.getProperty("farvel.measure.database", "h2");
    private static final int ASSEMBLIES = 300_000;

    static List<Integer> contacts() {
        return List.of(System.getProperty("farvel.measure.contacts", "1000,10000")
                        .split(","))
                .stream()
                .map(Integer::valueOf)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("contacts")
    void measuresPages(int contacts, @TempDir Path folder) throws Exception {
        var milliseconds = PageMeasurement.of(DATABASE, contacts, folder);

        new MeasurementReport(
                        "pages-" + DATABASE + "-" + contacts, "Pages, " + DATABASE + ", " + contacts + " contacts")
                .pages(milliseconds)
                .write();
        assertThat(milliseconds).containsKey(MeasuredPages.LIMIT);
    }

    @Test
    void measuresAssembly() throws Exception {
        var perSecond = new LinkedHashMap<String, Double>();
        for (var playbook : List.of("vendor-sunset", "mentee-handoff", "coffee-group"))
            for (var language : List.of("en", "nb"))
                perSecond.put(playbook + " " + language, assemblies(playbook, language));

        new MeasurementReport("assembly", "Messages assembled")
                .perSecond(perSecond)
                .write();
        assertThat(perSecond).hasSize(6);
    }

    private static double assemblies(String playbook, String language) {
        var benchmark = new AssemblyBenchmark();
        benchmark.playbook = playbook;
        benchmark.language = language;
        benchmark.prepare();
        var threads = ManagementFactory.getThreadMXBean();
        var best = 0.0;
        for (var round = 0; round < 4; round++) {
            var before = threads.getCurrentThreadCpuTime();
            var parts = 0;
            for (var n = 0; n < ASSEMBLIES; n++)
                parts += benchmark.assemble().parts().size();
            assertThat(parts).isGreaterThanOrEqualTo(3 * ASSEMBLIES);
            best = Math.max(best, ASSEMBLIES * 1e9 / (threads.getCurrentThreadCpuTime() - before));
        }
        return best;
    }
}
