package app.farvel.contract;

import app.farvel.contract.DocumentRefused.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private static final Set<String> OFFICE = Set.of("docx", "docm", "xlsx", "xlsm", "odt");

    private final String mediaType;
    private final List<String> endings;

    DocumentType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /**
     * What it is by its content; the name helps where that leaves it open, as between text and e-mail.
     *
     * @throws DocumentRefused when it is an archive that is not the office file it claims to be, or carries what it must not
     */
    static Optional<DocumentType> of(byte[] content, String name) {
        if (OfficeFile.isArchive(content)) return ofArchive(content, FileName.ending(name));
        var detected = TIKA.detect(content, name);
        for (var type : values()) if (type.mediaType.equals(detected)) return Optional.of(type);
        return Optional.empty();
    }

    private static Optional<DocumentType> ofArchive(byte[] content, String ending) {
        var type = OfficeFile.typeOf(content);
        if (type.isEmpty() && OFFICE.contains(ending)) throw new DocumentRefused(Reason.HOLLOW);
        return type;
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
