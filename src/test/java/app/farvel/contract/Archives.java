package app.farvel.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office files, real ones and others, as archives of named parts. */
public final class Archives {

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private Archives() {}

    /** Parts by name, to be added to or taken from. */
    public static Map<String, String> word() {
        return parts(
                "[Content_Types].xml", types(OOXML + "wordprocessingml.document.main+xml"),
                "_rels/.rels", "<Relationships/>",
                "word/document.xml", "<w:document/>");
    }

    static Map<String, String> spreadsheet() {
        return parts(
                "[Content_Types].xml", types(OOXML + "spreadsheetml.sheet.main+xml"),
                "xl/workbook.xml", "<workbook/>",
                "xl/worksheets/sheet1.xml", "<worksheet/>");
    }

    static Map<String, String> slides() {
        return parts(
                "[Content_Types].xml",
                types(OOXML + "presentationml.presentation.main+xml"),
                "ppt/presentation.xml",
                "<p:presentation/>");
    }

    static Map<String, String> openDocument() {
        return parts(
                "mimetype", "application/vnd.oasis.opendocument.text",
                "content.xml", "<office:document-content/>",
                "META-INF/manifest.xml", "<manifest:manifest/>");
    }

    static String types(String main) {
        return "<Types><Override PartName=\"/main.xml\" ContentType=\"" + main + "\"/></Types>";
    }

    static Map<String, String> parts(String... namesAndTexts) {
        var parts = new LinkedHashMap<String, String>();
        for (var i = 0; i < namesAndTexts.length; i += 2) parts.put(namesAndTexts[i], namesAndTexts[i + 1]);
        return parts;
    }

    static Map<String, String> with(Map<String, String> parts, String name, String text) {
        parts.put(name, text);
        return parts;
    }

    static Map<String, String> without(Map<String, String> parts, String name) {
        parts.remove(name);
        return parts;
    }

    public static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A word document whose picture unpacks to this many megabytes of zeros. */
    static byte[] bomb(int megabytes) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : word().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("word/media/image1.png"));
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < megabytes; i++) zip.write(zeros);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
