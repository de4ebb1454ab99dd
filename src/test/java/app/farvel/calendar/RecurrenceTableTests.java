package app.farvel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of RFC 5545 on recurrence. */
class RecurrenceTableTests {

    private static final Path TABLE = Path.of("src/test/resources/calendar/recurrence-table.txt");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm");

    record Row(LocalDate first, String rule, List<LocalDateTime> expected, boolean goesOn) {}

    static Stream<Row> rows() {
        try {
            return Files.readAllLines(TABLE).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(RecurrenceTableTests::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        var cells = line.split("\\s*\\|\\s*");
        var expected = cells[2].replace(" ...", "");
        var times = Arrays.stream(expected.split(" "))
                .flatMap(RecurrenceTableTests::times)
                .toList();
        return new Row(day(cells[0]), cells[1], times, cells[2].endsWith("..."));
    }

    private static Stream<LocalDateTime> times(String cell) {
        if (cell.contains("T")) return Stream.of(LocalDateTime.parse(cell, MINUTES));
        var span = cell.split("\\.\\.|/");
        var last = day(span[span.length > 1 ? 1 : 0]);
        var step = span.length > 2 ? Integer.parseInt(span[2]) : 1;
        return Stream.iterate(day(span[0]), each -> !each.isAfter(last), each -> each.plusDays(step))
                .map(each -> each.atTime(NINE));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void agreesWithTheTable(Row row) {
        var expected = row.expected();

        var times =
                Recurrence.parse(row.rule()).times(ZonedDateTime.of(row.first(), NINE, NEW_YORK), expected.size() + 1);

        assertThat(times).hasSize(expected.size() + (row.goesOn() ? 1 : 0));
        assertThat(times.subList(0, expected.size()))
                .extracting(ZonedDateTime::toLocalDateTime)
                .isEqualTo(expected);
    }

    @Test
    void hasTheWholeTable() {
        assertThat(rows()).hasSize(42);
    }
}
