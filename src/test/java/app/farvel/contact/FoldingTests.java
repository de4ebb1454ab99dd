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

    @ParameterizedTest
    @CsvSource({
        "Guðrún Þórsdóttir, gudrun thorsdottir",
        "Işık Yıldız, isik yildiz",
        "İzmir, izmir",
        "Œuvrard, oeuvrard",
        "Ŧáŋŋá, tanna",
        "Łódź, lodz",
        "Đorđe, dorde",
        "Għajnsielem, ghajnsielem",
        "ĸalaallit, kalallit",
        "Congreſs, congress",
        "STRAẞE, strasse",
        "ﬁlm, film",
        "Ａｎｎａ, anna",
        "Ørnes­tad, ornestad",
        "Ƙano, kano",
        "Nguyễn, nguyen",
    })
    void foldsLettersThatHaveNoBaseLetter(String typed, String folded) {
        assertThat(Folding.fold(typed)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "Müller, mueller",
        "Sørensen, soerensen",
        "Köhler, koehler",
        "Bjärke, bjaerke",
        "Mueller, muller",
        "Soerensen, sorensen",
        "Bjærke, bjarke",
        "Müller, mueller",
    })
    void knowsHowElseAWordIsWritten(String typed, String other) {
        assertThat(Folding.otherSpellings(typed)).containsExactly(other);
    }

    @Test
    void knowsNoOtherSpellingOfPlainWords() {
        assertThat(Folding.otherSpellings("Line Nygård, value of Åse")).isEmpty();
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
