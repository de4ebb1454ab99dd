package app.farvel.measurement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures as a Markdown table under {@code target/measure}. */
final class MeasurementReport {

    private static final Path FOLDER = Path.of("target", "measure");

    private final String name;
    private final List<String> lines = new ArrayList<>();

    MeasurementReport(String name, String title) {
        this.name = name;
        lines.add("# " + title + " (Java " + Runtime.version().feature() + ")");
        lines.add("");
    }

    /** The best round of each page, and what it is to the best of the limit page. */
    MeasurementReport pages(Map<String, List<Double>> milliseconds) {
        lines.add("| page | CPU ms | × limit page | all rounds |");
        lines.add("| --- | --- | --- | --- |");
        var limit = Collections.min(milliseconds.get(MeasuredPages.LIMIT));
        milliseconds.forEach((page, rounds) -> lines.add(String.format(
                Locale.ROOT,
                "| %s | %.3f | %.2f | %s |",
                page,
                Collections.min(rounds),
                Collections.min(rounds) / limit,
                rounds.stream()
                        .map(round -> String.format(Locale.ROOT, "%.3f", round))
                        .collect(Collectors.joining(" ")))));
        return this;
    }

    MeasurementReport perSecond(Map<String, Double> figures) {
        lines.add("| what | a second of one core |");
        lines.add("| --- | --- |");
        figures.forEach((what, figure) -> lines.add(String.format(Locale.ROOT, "| %s | %,.0f |", what, figure)));
        return this;
    }

    void write() throws IOException {
        lines.add("");
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name + ".md"), String.join("\n", lines));
        lines.forEach(System.out::println);
    }
}
