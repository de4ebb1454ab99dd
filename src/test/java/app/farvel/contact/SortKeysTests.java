package app.farvel.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SortKeysTests {

    private static final Locale NORWEGIAN = Locale.forLanguageTag("nb");

    @Test
    void putsNorwegianLettersLast() {
        var names = List.of("Åse", "Øyvind", "Zoe", "Ærlig", "Olav");

        var sorted = names.stream()
                .sorted(Comparator.comparing(name -> SortKeys.of(name, NORWEGIAN)))
                .toList();

        assertThat(sorted).containsExactly("Olav", "Zoe", "Ærlig", "Øyvind", "Åse");
    }

    @Test
    void putsThemAmongTheOthersInEnglish() {
        var names = List.of("Zoe", "Øyvind", "Åse", "Olav");

        var sorted = names.stream()
                .sorted(Comparator.comparing(name -> SortKeys.of(name, Locale.ENGLISH)))
                .toList();

        assertThat(sorted).containsExactly("Åse", "Olav", "Øyvind", "Zoe");
    }

    @Test
    void fitsItsColumn() {
        assertThat(SortKeys.of("Ålesund ".repeat(100), NORWEGIAN)).hasSize(SortKeys.LONGEST);
    }
}
