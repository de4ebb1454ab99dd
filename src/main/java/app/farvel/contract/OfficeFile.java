package app.farvel.contract;

import app.farvel.contract.DocumentRefused.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * An office file: an archive whose table of contents and parts tell what it is, and whether it carries macros. Read by the
 * same list at its end that office programs go by, and never further than is bounded.
 */
final class OfficeFile {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_UNPACKED = 300L * 1024 * 1024;
    private static final int LONGEST_TABLE = 1024 * 1024;

    /** Where the two families of office files say what they are. */
    private static final Set<String> TABLES = Set.of("[content_types].xml", "mimetype");

    private final Set<String> parts = new HashSet<>();
    private final StringBuilder tables = new StringBuilder();
    private long unpacked;

    private OfficeFile() {}

    static boolean isArchive(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /**
     * What the archive is; empty when it is nothing we keep, or cannot be read.
     *
     * @throws DocumentRefused when it carries macros, or unpacks to more than a document would
     */
    static Optional<DocumentType> typeOf(byte[] content) {
        var file = new OfficeFile();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) file.read(entry, zip);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        if (file.hasMacros()) throw new DocumentRefused(Reason.MACROS);
        return file.type();
    }

    private void read(ZipArchiveEntry entry, ZipFile zip) throws IOException {
        var part = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
        parts.add(part);
        if (parts.size() > MOST_PARTS) throw new DocumentRefused(Reason.PACKED);
        try (var stream = zip.getInputStream(entry)) {
            var start = unpack(stream);
            if (TABLES.contains(part)) tables.append(start);
        }
    }

    /** Unpacks the part to its end, and gives back how it begins; UTF-16 reads like the rest without its zeros. */
    private String unpack(InputStream stream) throws IOException {
        var start = new ByteArrayOutputStream();
        var piece = new byte[8192];
        for (var size = stream.read(piece); size >= 0; size = stream.read(piece)) {
            unpacked += size;
            if (unpacked > MOST_UNPACKED) throw new DocumentRefused(Reason.PACKED);
            if (start.size() < LONGEST_TABLE) start.write(piece, 0, size);
        }
        return start.toString(StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
    }

    private boolean hasMacros() {
        return says("macroenabled")
                || says("vbaproject")
                || parts.stream()
                        .anyMatch(part ->
                                part.matches("(.*/)?vba(project|data).*|(.*/)?macrosheets/.+|(basic|scripts)/.+"));
    }

    private Optional<DocumentType> type() {
        if (says("wordprocessingml.document.main+xml") && has("word/document\\d*\\.xml"))
            return Optional.of(DocumentType.WORD);
        if (says("spreadsheetml.sheet.main+xml") && has("xl/workbook\\d*\\.xml"))
            return Optional.of(DocumentType.SPREADSHEET);
        return tables.toString().strip().equals(DocumentType.OPEN_DOCUMENT.mediaType()) && has("content\\.xml")
                ? Optional.of(DocumentType.OPEN_DOCUMENT)
                : Optional.empty();
    }

    private boolean says(String words) {
        return tables.indexOf(words) >= 0;
    }

    private boolean has(String part) {
        return parts.stream().anyMatch(name -> name.matches(part));
    }
}
