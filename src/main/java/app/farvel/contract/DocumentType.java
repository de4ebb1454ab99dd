package app.farvel.contract;

import java.util.List;
import java.util.Optional;
import org.apache.tika.Tika;

/** The kinds of files a contract's documents may be, told by their content. */
enum DocumentType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TEXT("text/plain", "txt"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    SPREADSHEET("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    OPEN_DOCUMENT("application/vnd.oasis.opendocument.text", "odt"),
    EMAIL("message/rfc822", "eml");

    private static final Tika TIKA = new Tika();

    private final String mediaType;
    private final List<String> endings;

    DocumentType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** The name helps to tell apart what looks alike inside: office files are all archives. */
    static Optional<DocumentType> of(byte[] content, String name) {
        var detected = TIKA.detect(content, name);
        for (var type : values()) if (type.mediaType.equals(detected)) return Optional.of(type);
        return Optional.empty();
    }

    String mediaType() {
        return mediaType;
    }

    /** The name with an ending that does not claim to be anything else. */
    String fit(String name) {
        var ending = FileName.ending(name);
        return endings.contains(ending) ? name : FileName.of(name + "." + endings.get(0));
    }
}
