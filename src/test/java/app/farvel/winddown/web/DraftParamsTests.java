package app.farvel.winddown.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.script.PlaybookCatalogue;
import app.farvel.shared.ApplicationTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;

/** Who can help with what, as the two columns of the form arrive. */
@ApplicationTest
class DraftParamsTests {

    @Autowired
    PlaybookCatalogue playbooks;

    @Test
    void keepsCellsSideBySide() {
        var typed = typed(List.of("", "pricing", "", "hiring", ""), List.of("Ingrid", "", "", "Amir", ""));

        assertThat(typed.answers())
                .containsEntry("challenges", "\npricing\nhiring")
                .containsEntry("leaders", "Ingrid\n\nAmir");
    }

    /** A page that keeps what was typed while signed out shows a long cell in several lines. */
    @Test
    void shiftsNoRowByALineBreakInACell() {
        var typed = typed(List.of("pricing\r\nand tax", "hiring"), List.of("Ingrid", "Amir"));

        assertThat(typed.answers())
                .containsEntry("challenges", "pricing and tax\nhiring")
                .containsEntry("leaders", "Ingrid\nAmir");
    }

    @Test
    void takesListsFromAPageThatHadNoColumns() {
        var typed = typed(List.of("pricing\nhiring"), List.of("Ingrid"));

        assertThat(typed.answers())
                .containsEntry("challenges", "pricing\nhiring")
                .containsEntry("leaders", "Ingrid");
    }

    @Test
    void takesOneColumnAloneForNoAnswer() {
        var params = new LinkedMultiValueMap<String, String>(Map.of("challenges", List.of("a", "b")));

        assertThat(new DraftParams(params, playbooks.get("mentee-handoff")).answers())
                .doesNotContainKeys("challenges", "leaders", "helpers");
    }

    @Test
    void refusesMoreRowsThanAFormCanSend() {
        var rows = Collections.nCopies(101, "a");

        assertThat(typed(rows, rows).mistakes())
                .containsEntry("challenges", "winddown.mistake.too-long")
                .containsEntry("leaders", "winddown.mistake.too-long");
    }

    private DraftParams typed(List<String> challenges, List<String> leaders) {
        var params = new LinkedMultiValueMap<String, String>(Map.of("challenges", challenges, "leaders", leaders));
        return new DraftParams(params, playbooks.get("mentee-handoff"));
    }
}
