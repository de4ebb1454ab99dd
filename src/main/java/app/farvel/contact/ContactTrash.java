package app.farvel.contact;

import app.farvel.shared.TrashSource;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Contacts in the trash, with their whole history. */
@Component
class ContactTrash implements TrashSource {

    private final ContactSql sql;

    ContactTrash(ContactSql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "contact";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Trashed> trashed(int from, int most, Locale language) {
        return sql.trashed(from, most);
    }
}
