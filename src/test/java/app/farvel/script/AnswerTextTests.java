package app.farvel.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTextTests {

    @Test
    void putsAPhraseOnOneLine() {
        assertThat(AnswerText.line("  one \r\n\r\n two\u2028three\tfour ")).isEqualTo("one two three four");
    }

    @Test
    void keepsTheLinesOfASignature() {
        assertThat(AnswerText.lines("Sonja\r\nFjordlab\rOslo")).isEqualTo("Sonja\nFjordlab\nOslo");
    }

    @Test
    void stripsWhatControlsOrTurnsTheText() {
        assertThat(AnswerText.line("a\u0000b\u001b[31mc\u202ed\u2067e\u0085f")).isEqualTo("ab[31mcde f");
    }

    @Test
    void keepsEmojiAndHebrew() {
        assertThat(AnswerText.line("👩🏽‍🚀 שלום\u200f 🇳🇴")).isEqualTo("👩🏽‍🚀 שלום\u200f 🇳🇴");
    }

    @Test
    void dropsHalfACharacter() {
        assertThat(AnswerText.line("a\ud83db\udc00c")).isEqualTo("abc");
    }

    @Test
    void takesAnItemALine() {
        assertThat(AnswerText.items("- Amir.\n\n  • Mari Å. \n\u200b\nOla.")).containsExactly("Amir", "Mari Å", "Ola.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1000|1000", "1 000|1000", "1,000|1000", "12.5|12.5", "12,5|12.5", "-3|-3", "1,234,567.8|1234567.8"
            })
    void readsNumbersAsPeopleWriteThem(String typed, BigDecimal number) {
        assertThat(AnswerText.number(typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a lot", "1e999999999", "NaN", "1-2", "٣", "99999999999999999999", "0x10"})
    void doesNotGuessNumbers(String typed) {
        assertThat(AnswerText.number(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "tomorrow", "2027-02-30", "2027-2-3", "+999999999-01-01", "2027-02-26T10:00", "07.12.2026"})
    void doesNotGuessDates(String typed) {
        assertThat(AnswerText.date(typed)).isEmpty();
    }
}
