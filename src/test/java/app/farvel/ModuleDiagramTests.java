package app.farvel;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The README's picture of the modules is the code's. */
class ModuleDiagramTests {

    private static final String BEGIN = "<!-- modules -->\n";
    private static final String END = "<!-- /modules -->";

    @Test
    void drawsInTheReadmeWhatTheCodeDeclares() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        var drawn = readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf(END));

        assertThat(drawn)
                .as("The diagram between the markers of README.md is stale. This is the right one:\n\n%s", diagram())
                .isEqualTo(diagram());
    }

    /** Who may call whom; an arrow is left out where the way leads through another module anyhow. All may call shared. */
    private static String diagram() {
        var calls = calls();
        var arrows = calls.entrySet().stream()
                .flatMap(caller -> caller.getValue().stream()
                        .filter(called -> !leadsThroughAnother(caller.getValue(), called, calls))
                        .map(called -> "  " + caller.getKey() + " --> " + called + "\n"))
                .collect(joining());
        return "```mermaid\ngraph TD\n" + arrows + "```\n";
    }

    private static boolean leadsThroughAnother(Set<String> called, String target, Map<String, Set<String>> calls) {
        return called.stream().anyMatch(other -> calls.get(other).contains(target));
    }

    /** Of each module what it may call, by whatever way. */
    private static Map<String, Set<String>> calls() {
        var calls = new TreeMap<String, Set<String>>();
        ApplicationModules.of(FarvelApplication.class).stream()
                .map(module -> module.getIdentifier().toString())
                .forEach(module -> calls.put(module, allowed(module)));
        calls.remove("shared");
        return calls;
    }

    private static Set<String> allowed(String module) {
        try {
            var declared = Class.forName("app.farvel." + module + ".package-info")
                    .getAnnotation(ApplicationModule.class)
                    .allowedDependencies();
            return Arrays.stream(declared)
                    .filter(called -> !called.equals("shared"))
                    .collect(toCollection(TreeSet::new));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Module " + module + " has no package-info", e);
        }
    }
}
