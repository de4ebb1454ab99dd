package app.farvel.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RenderingTests {

    private static final Letterhead LETTERHEAD =
            new Letterhead("Sonja Berg", "Line Nygård", "Nordlys Design", Scripts.TODAY);

    private final List<String> parts = List.of(
            "Hei Line,\n\nTakk for alt! Det ble bra.",
            "Vi trenger noe annet fra 7. desember.",
            "Blir vi enige?\n\nHilsen\nSonja");

    @Test
    void joinsTheStepsOfAnEmail() {
        var text = rendering(parts).as(Channel.EMAIL);

        assertThat(text).isEqualTo("""
                Hei Line,

                Takk for alt! Det ble bra.

                Vi trenger noe annet fra 7. desember.

                Blir vi enige?

                Hilsen
                Sonja""");
        assertThat(rendering(parts).as(Channel.TEXT)).isEqualTo(text);
    }

    @Test
    void givesALetterItsHead() {
        assertThat(rendering(parts).as(Channel.LETTER)).startsWith("""
                Sonja Berg

                Line Nygård
                Nordlys Design

                23. november 2026

                Takk for nå

                Hei Line,

                Takk""").endsWith("Hilsen\nSonja");
    }

    @Test
    void leavesNoEmptyLinesInALetterToAnOrganisation() {
        var letterhead = new Letterhead("Sonja Berg", "", "Nordlys Design", Scripts.TODAY);
        var rendering = new Rendering(Scripts.NB, "Takk", parts, List.of(), "", "", letterhead);

        assertThat(rendering.as(Channel.LETTER))
                .startsWith("Sonja Berg\n\nNordlys Design\n\n23. november 2026\n\nTakk\n\nHei");
    }

    @Test
    void makesTalkingPointsWithoutGreetingAndClosing() {
        assertThat(rendering(parts).as(Channel.TALK)).isEqualTo("""
                Det som var bra
                - Takk for alt!
                - Det ble bra.

                Hvorfor nå
                - Vi trenger noe annet fra 7. desember.

                Veien videre
                - Blir vi enige?""");
    }

    @Test
    void keepsAGreetingThatWasRewritten() {
        var rewritten = List.of("Hei Line, du!\n\nTakk.", "A.", "B.\n\nHilsen\nSonja Berg");

        assertThat(rendering(rewritten).as(Channel.TALK)).contains("- Hei Line, du!\n", "- Hilsen Sonja Berg");
    }

    @Test
    void doesNotBreakSentencesAtAbbreviations() {
        assertThat(Sentences.of("Ask Mr. Berg about it. Then call.", Scripts.EN))
                .containsExactly("Ask Mr. Berg about it.", "Then call.");
    }

    @Test
    void rendersAnAssembledMessage() {
        var playbooks = Scripts.real();
        var message = new MessageAssembler(playbooks)
                .assemble(
                        playbooks.get("vendor-sunset"),
                        Scripts.EN,
                        Register.WARM,
                        Scripts.line(),
                        Scripts.typicalAnswers("vendor-sunset", Scripts.EN));

        var talk = Rendering.of(message, LETTERHEAD).as(Channel.TALK);

        assertThat(talk)
                .startsWith("Start with thanks\n- Thank you")
                .doesNotContain("Dear Line", "Sonja Berg")
                .containsOnlyOnce("End with the ask");
    }

    private static Rendering rendering(List<String> parts) {
        var titles = List.of("Det som var bra", "Hvorfor nå", "Veien videre");
        return new Rendering(Scripts.NB, "Takk for nå", parts, titles, "Hei Line,", "Hilsen\nSonja", LETTERHEAD);
    }
}
