package app.farvel.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTests {

    @ParameterizedTest
    @CsvSource({
        "Søren, soren",
        "Åse, ase",
        "Aase, ase",
        "Ærlig, aerlig",
        "José, jose",
        "ÅSE, ase",
        "Straße, strasse",
        "Łukasz, lukasz",
        "Müller, muller",
        "Bjørn Aagaard, bjorn agard"
    })
    void foldsLettersAsPeopleTypeThem(String typed, String folded) {
        var result = Folding.fold(typed);

        assertThat(result).isEqualTo(folded);
    }

    @Test
    void foldsLettersThatComeInTwoPieces() {
        var result = Folding.fold("A\u030Ase");

        assertThat(result).isEqualTo("ase");
    }

    @Test
    void takesAnAddressApart() {
        var words = Folding.words("Line <line.nygaard@nordlys.no>, line");

        assertThat(words).containsExactly("line", "nygard", "nordlys", "no");
    }

    @Test
    void findsNoWordInSigns() {
        assertThat(Folding.words(" -- %_\\ ' ")).isEmpty();
    }

    @Test
    void cutsBetweenCharactersOnly() {
        assertThat(Folding.cut("ab\uD83D\uDE00", 3)).isEqualTo("ab");
    }
}
