package app.farvel.script;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.shared.Tone;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageAssemblerTests {

    private final PlaybookCatalogue playbooks = Scripts.invented();
    private final MessageAssembler assembler = new MessageAssembler(playbooks);
    private final Map<String, String> answers = new HashMap<>(Map.of(
            "achievement", "the web shop.",
            "tried", "a weekly meeting.",
            "price", "12500,5",
            "last-day", "2027-02-26",
            "successors", "Amir\nMari\nOla Nordmann"));

    @Test
    void fillsEveryName() {
        var message = assemble(Scripts.EN, Tone.WARM, Scripts.line());

        assertThat(message.subjectText()).isEqualTo("The web shop, and who takes it on");
        assertThat(message.text()).isEqualTo("""
                Dear Line,

                Thank you. The web shop is work I will keep pointing at. We have worked together since March 2021, 5 years and 14 meetings.

                We need something else now. We have tried a weekly meeting. It would cost 12,500.5. That is all.

                A note on Nordlys Design of its own.

                Our last day is 26 February 2027; ask Amir, Mari and Ola Nordmann. Sign [here] with {name} \\.

                Warm regards,
                Sonja Berg""");
        assertThat(message.hasBlanks()).isFalse();
    }

    @Test
    void speaksTheLanguageOfTheMessage() {
        var message = assemble(Scripts.NB, Tone.PLAIN, Scripts.line());

        assertThat(message.text()).isEqualTo("""
                Hei Line,

                Takk for the web shop.

                Nå trenger vi noe annet. Vi har prøvd a weekly meeting. Det ville koste 12\u00a0500,5.

                Siste dag er 26. februar 2027. Spør Amir, Mari og Ola Nordmann.

                Hilsen
                Sonja Berg""");
    }

    @Test
    void dropsPassagesAsIfTheyHadNeverBeen() {
        answers.keySet().removeAll(List.of("tried", "price", "successors"));

        var message = assemble(Scripts.EN, Tone.WARM, Scripts.stranger());

        assertThat(message.text()).isEqualTo("""
                Dear Line,

                Thank you. The web shop is work I will keep pointing at.

                We need something else now. That is all.

                Our last day is 26 February 2027. Sign [here] with {name} \\.

                Warm regards,
                Sonja Berg""");
    }

    @Test
    void dropsAPassageWithOneMissingNameAndKeepsItsNeighbour() {
        answers.remove("tried");

        var message = assemble(Scripts.EN, Tone.WARM, Scripts.line());

        assertThat(message.parts().get(1).text())
                .startsWith("We need something else now. It would cost 12,500.5. That is all.");
    }

    @Test
    void showsWhatIsMissingOnceAndInOrder() {
        answers.clear();

        var message = assemble(Scripts.EN, Tone.WARM, Scripts.line());

        assertThat(message.blanks())
                .containsExactly(
                        new Piece.Blank("achievement", "what you achieved"),
                        new Piece.Blank("last-day", "the last day"));
        assertThat(message.subjectText()).isEqualTo("[what you achieved], and who takes it on");
        assertThat(message.text())
                .contains("Thank you. [what you achieved] is work", "Our last day is [the last day].");
    }

    @Test
    void tellsTextValueBlankAndFrameApart() {
        answers.remove("last-day");

        var message = assemble(Scripts.EN, Tone.BRIEF, Scripts.line());

        assertThat(message.parts().get(0).pieces())
                .containsExactly(
                        new Piece.Frame("greeting", "Hi Line,"),
                        new Piece.Text("\n\nTakk for "),
                        new Piece.Value("achievement", "the web shop", List.of("the web shop")),
                        new Piece.Text("."));
        assertThat(message.parts().get(2).pieces())
                .containsExactly(
                        new Piece.Text("Siste dag er "),
                        new Piece.Blank("last-day", "the last day"),
                        new Piece.Text(".\n\n"),
                        new Piece.Frame("closing", "Sonja Berg"));
        assertThat(message.parts().get(2).pieces())
                .extracting(Piece::kind)
                .containsExactly("text", "blank", "text", "frame");
    }

    @Test
    void splitsPartsIntoParagraphs() {
        var paragraphs =
                assemble(Scripts.EN, Tone.WARM, Scripts.line()).parts().get(2).paragraphs();

        assertThat(paragraphs).hasSize(2);
        assertThat(Piece.textOf(paragraphs.get(0)))
                .startsWith("Our last day is 26 February 2027;")
                .endsWith("{name} \\.");
        assertThat(paragraphs.get(1)).containsExactly(new Piece.Frame("closing", "Warm regards,\nSonja Berg"));
    }

    @Test
    void bearsTheTitlesOfTheLanguage() {
        var message = assemble(Scripts.NB, Tone.WARM, Scripts.line());

        assertThat(message.parts()).extracting(Part::step).containsExactly("thanks", "reason", "next");
        assertThat(message.parts())
                .extracting(Part::title)
                .containsExactly("Det som var bra", "Hvorfor nå", "Veien videre");
    }

    @Test
    void addressesFormally() {
        var formal = facts("Line Nygård", "Nordlys Design", FormOfAddress.FORMAL, "");

        var message = assemble(Scripts.EN, Tone.WARM, formal);

        assertThat(message.greeting()).isEqualTo("Dear Line Nygård,");
        assertThat(message.closing()).isEqualTo("Yours sincerely,\nSonja Berg");
    }

    @Test
    void addressesTheOrganisationWhenThereIsNobody() {
        var vendor = facts("", "Nordlys Design", FormOfAddress.FIRST_NAME, "");

        assertThat(assemble(Scripts.EN, Tone.WARM, vendor).greeting()).isEqualTo("Dear Nordlys Design,");
    }

    @Test
    void signsWithTheAccountsOwnSignature() {
        var signed = facts("Line Nygård", "", FormOfAddress.FIRST_NAME, "Sonja Berg\r\nFjordlab {sender}");

        assertThat(assemble(Scripts.EN, Tone.WARM, signed).closing())
                .isEqualTo("Warm regards,\nSonja Berg\nFjordlab {sender}");
    }

    @Test
    void leavesOutTheYearOfToday() {
        answers.put("last-day", "2026-12-07");

        assertThat(assemble(Scripts.EN, Tone.BRIEF, Scripts.line()).text()).contains("Siste dag er 7 December.");
        assertThat(assemble(Scripts.NB, Tone.BRIEF, Scripts.line()).text()).contains("Siste dag er 7. desember.");
    }

    @Test
    void leavesABlankForADateOrNumberNobodyCanRead() {
        answers.put("last-day", "2027-02-30");
        answers.put("price", "a lot");

        var message = assemble(Scripts.EN, Tone.WARM, Scripts.line());

        assertThat(message.blanks()).containsExactly(new Piece.Blank("last-day", "the last day"));
        assertThat(message.text()).doesNotContain("It would cost");
    }

    @Test
    void keepsTheStopAtTheEndOfAParagraphAndDotsThatTrailOff() {
        var files = Scripts.inventedFiles();
        files.merge(
                "client-farewell/en.brief.md",
                "",
                (text, x) -> text.replace("for {achievement}.", "{achievement} all\n\n{achievement}"));
        answers.put("achievement", "the shop…and more..");

        var trailing = assemble(files).parts().get(0).text();
        answers.put("achievement", "the shop.");
        var stopped = assemble(files).parts().get(0).text();

        assertThat(trailing).endsWith("Takk the shop…and more.. all\n\nthe shop…and more..");
        assertThat(stopped).endsWith("Takk the shop all\n\nthe shop.");
    }

    @Test
    void takesAnAnswerOfWhiteSpaceForNone() {
        answers.put("achievement", " \u00a0\u200b\t\n");

        assertThat(assemble(Scripts.EN, Tone.BRIEF, Scripts.line()).blanks())
                .extracting(Piece.Blank::field)
                .containsExactly("achievement");
    }

    private Assembled assemble(java.util.SortedMap<String, String> files) {
        var catalogue = new PlaybookCatalogue(files, Scripts.LANGUAGES);
        return new MessageAssembler(catalogue)
                .assemble(catalogue.get("client-farewell"), Scripts.EN, Register.BRIEF, Scripts.line(), answers);
    }

    private Assembled assemble(Locale language, Tone tone, Facts facts) {
        return assembler.assemble(playbooks.get("client-farewell"), language, Register.of(tone), facts, answers);
    }

    private static Facts facts(String person, String organization, FormOfAddress address, String signature) {
        return new Facts(
                person, organization, address, "Sonja Berg", signature, LocalDate.of(2021, 3, 15), 14, Scripts.TODAY);
    }
}
