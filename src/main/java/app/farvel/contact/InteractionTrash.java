package app.farvel.contact;

import app.farvel.shared.TrashSource;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Entries taken out of the log; those of people who are in the trash themselves come back with them. */
@Component
class InteractionTrash implements TrashSource {

    private final ContactSql sql;
    private final MessageSource messages;

    InteractionTrash(ContactSql sql, MessageSource messages) {
        this.sql = sql;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "interaction";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Trashed> trashed(int from, int most, Locale language) {
        return sql.trashedTouches(from, most, touch -> title(touch, language));
    }

    private String title(LoggedTouch touch, Locale language) {
        var kind = messages.getMessage("contact.kind." + touch.kind().id(), null, language);
        var note = touch.note().replaceAll("\\s+", " ").strip();
        return note.isEmpty() ? kind : kind + ": " + note;
    }
}
