package app.farvel.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;

class TypedTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An\u0000na",
                "\u0001Anna\u007F",
                "An\u009Fna",
                "\uD83DAnna",
                "Anna\uDE00",
                "An\uD800na",
                "\u00A0Anna\u200B",
                "\uFEFF Anna",
                "\u202AAnna\u202C",
                "\u00ADAnna\u2060",
                "Anna\u3000"
            })
    void leavesOutWhatNobodyTyped(String typed) {
        assertThat(Typed.line(typed)).isEqualTo("Anna");
        assertThat(Typed.text(typed)).isEqualTo("Anna");
    }

    @Test
    void keepsWhatBelongsToTheText() {
        assertThat(Typed.text("one\r\n\ttwo\rthree")).isEqualTo("one\n\ttwo\nthree");
        assertThat(Typed.line("one\r\n\ttwo\u2028three")).isEqualTo("one two three");
        assertThat(Typed.line("Line \uD83D\uDE00 \u2764\uFE0F")).isEqualTo("Line \uD83D\uDE00 \u2764\uFE0F");
        assertThat(Typed.line("10\u00A0000")).isEqualTo("10\u00A0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0\u200B", "\u200D", "\u3164", "\uFE0F", "\u2800"})
    void isEmptyWhenThereIsNothingToSee(String typed) {
        assertThat(Typed.line(typed)).isEmpty();
    }

    @Test
    void takesAListApartAtCommasAndLineEndsOnly() {
        assertThat(Typed.list("design,\u00A0print\nOslo; vest,,\u200B"))
                .containsExactly("design", "print", "Oslo; vest");
    }

    @Test
    void readsSlashesInTheOrderOfTheReadersRegion() {
        var spring = Optional.of(LocalDate.of(2026, 3, 11));
        try {
            LocaleContextHolder.setLocale(Locale.US);
            assertThat(Typed.date("3/11/2026")).isEqualTo(spring);
            assertThat(Typed.date("13/11/2026")).isEmpty();
            LocaleContextHolder.setLocale(Locale.UK);
            assertThat(Typed.date("11/3/2026")).isEqualTo(spring);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        assertThat(Typed.date("11/3/2026")).isEqualTo(spring);
    }
}
