package app.farvel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "contract.pdf, contract.pdf",
        "Årsavtale 2026 (signert).pdf, Årsavtale 2026 (signert).pdf",
        "../../etc/passwd, passwd",
        "C:\\fakepath\\avtale.pdf, avtale.pdf",
        "/, document",
        ".., document",
        ".htaccess, htaccess",
        "a\"b.pdf, ab.pdf",
        "<script>alert(1)</script>.pdf, script>.pdf",
        "<img src=x onerror=alert(1)>.pdf, <img src=x onerror=alert(1)>.pdf",
    })
    void leavesOutWhatCouldHarm(String typed, String kept) {
        assertThat(FileName.of(typed)).isEqualTo(kept);
    }

    @Test
    void leavesOutWhatCannotBeSeen() {
        assertThat(FileName.of("a\r\nSet-Cookie: x\u0000.pdf")).isEqualTo("aSet-Cookie: x.pdf");
        assertThat(FileName.of("gpj.\u202Efdp.exe")).isEqualTo("gpj.fdp.exe");
        assertThat(FileName.of("'\u200B'")).isEqualTo("document");
    }

    @Test
    void keepsTheEndingOfALongName() {
        var name = FileName.of("x".repeat(500) + ".pdf");

        assertThat(name).hasSize(FileName.LONGEST).endsWith("xx.pdf");
    }
}
