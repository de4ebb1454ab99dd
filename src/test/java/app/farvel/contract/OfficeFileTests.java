package app.farvel.contract;

import static app.farvel.contract.Archives.parts;
import static app.farvel.contract.Archives.types;
import static app.farvel.contract.Archives.with;
import static app.farvel.contract.Archives.without;
import static app.farvel.contract.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.farvel.contract.DocumentRefused.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OfficeFileTests {

    static Stream<Arguments> genuine() {
        return Stream.of(
                arguments("contract.docx", Archives.word(), DocumentType.WORD),
                arguments("contract.odt", Archives.word(), DocumentType.WORD),
                arguments("contract.zip", Archives.word(), DocumentType.WORD),
                arguments(
                        "other-name.docx",
                        with(without(Archives.word(), "word/document.xml"), "word/document2.xml", "<w:document/>"),
                        DocumentType.WORD),
                arguments("prices.xlsx", Archives.spreadsheet(), DocumentType.SPREADSHEET),
                arguments("avtale.odt", Archives.openDocument(), DocumentType.OPEN_DOCUMENT));
    }

    @ParameterizedTest
    @MethodSource("genuine")
    void isKnownByWhatIsInside(String name, Map<String, String> parts, DocumentType type) {
        assertThat(DocumentType.of(zip(parts), name)).contains(type);
    }

    static Stream<Arguments> hollow() {
        return Stream.of(
                arguments("a.docx", parts("readme.txt", "hello")),
                arguments("a.docx", without(Archives.word(), "word/document.xml")),
                arguments("a.docx", without(Archives.word(), "[Content_Types].xml")),
                arguments("a.docx", Archives.slides()),
                arguments("a.docx", with(Archives.word(), "[Content_Types].xml", types("text/plain"))),
                arguments("a.xlsx", without(Archives.spreadsheet(), "xl/workbook.xml")),
                arguments("a.xlsx", parts("xl/workbook.xml", "<workbook/>")),
                arguments("a.odt", without(Archives.openDocument(), "mimetype")),
                arguments("a.odt", without(Archives.openDocument(), "content.xml")),
                arguments(
                        "a.odt",
                        with(Archives.openDocument(), "mimetype", "application/vnd.oasis.opendocument.presentation")));
    }

    @ParameterizedTest
    @MethodSource("hollow")
    void isRefusedWhenOnlyItsNameSaysWhatItIs(String name, Map<String, String> parts) {
        assertRefused(Reason.HOLLOW, zip(parts), name);
    }

    @Test
    void isRefusedWhenItIsCutOff() {
        var whole = zip(Archives.word());

        assertRefused(Reason.HOLLOW, Arrays.copyOf(whole, whole.length / 2), "a.docx");
        assertRefused(Reason.HOLLOW, "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1), "a.docx");
    }

    @Test
    void isUnknownUnderTheNameOfSomethingElse() {
        assertThat(DocumentType.of(zip(Archives.slides()), "a.pptx")).isEmpty();
        assertThat(DocumentType.of(zip(parts("readme.txt", "hello")), "a.zip")).isEmpty();
        assertThat(DocumentType.of(zip(parts("META-INF/MANIFEST.MF", "")), "a.jar"))
                .isEmpty();
    }

    static Stream<Arguments> macros() {
        var macroEnabled = types("application/vnd.ms-word.document.macroEnabled.main+xml");
        var wide = new String(macroEnabled.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return Stream.of(
                arguments("a.docx", with(Archives.word(), "word/vbaProject.bin", "x")),
                arguments("a.docx", with(Archives.word(), "word/VBAPROJECT.BIN", "x")),
                arguments("a.docx", with(Archives.word(), "word\\vbaProject.bin", "x")),
                arguments("a.docx", with(Archives.word(), "vbaProject.bin", "x")),
                arguments("a.docx", with(Archives.word(), "word/vbaData.xml", "x")),
                arguments("a.docx", with(Archives.word(), "[Content_Types].xml", macroEnabled)),
                arguments("a.docm", with(Archives.word(), "[Content_Types].xml", macroEnabled)),
                arguments("a.docx", with(Archives.word(), "[Content_Types].xml", wide)),
                arguments(
                        "a.docx",
                        with(
                                Archives.word(),
                                "[Content_Types].xml",
                                types(
                                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
                                        + types("application/vnd.ms-office.vbaProject"))),
                arguments("a.xlsx", with(Archives.spreadsheet(), "xl/vbaProject.bin", "x")),
                arguments("a.xlsx", with(Archives.spreadsheet(), "xl/macrosheets/sheet1.xml", "x")),
                arguments("a.pptx", with(Archives.slides(), "ppt/vbaProject.bin", "x")),
                arguments("a.odt", with(Archives.openDocument(), "Basic/Standard/Module1.xml", "x")),
                arguments("a.odt", with(Archives.openDocument(), "Scripts/python/run.py", "x")));
    }

    @ParameterizedTest
    @MethodSource("macros")
    void isRefusedWithMacrosWhereverTheyHide(String name, Map<String, String> parts) {
        assertRefused(Reason.MACROS, zip(parts), name);
    }

    @Test
    void isRefusedWhenItUnpacksToFarTooMuch() {
        var bomb = Archives.bomb(400);

        assertThat(bomb).hasSizeLessThan(DocumentService.LARGEST);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertRefused(Reason.PACKED, bomb, "a.docx"));
    }

    @Test
    void isRefusedWhenItHasFarTooManyParts() {
        var parts = new LinkedHashMap<>(Archives.word());
        for (var i = 0; i < 6_000; i++) parts.put("word/media/" + i, "");

        assertRefused(Reason.PACKED, zip(parts), "a.docx");
    }

    private static void assertRefused(Reason reason, byte[] content, String name) {
        assertThatThrownBy(() -> DocumentType.of(content, name))
                .isInstanceOfSatisfying(
                        DocumentRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
