package app.farvel.winddown;

import app.farvel.shared.NewId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What was typed under one question of the playbook: a date in ISO form, a list with one entry a line, or plain words. */
@Entity
@Table(name = "winddown_answer")
class Answer {

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    private UUID winddownId;
    private String field;
    private String text;

    protected Answer() {}

    Answer(UUID winddownId, String field, String text) {
        this.id = NewId.next();
        this.winddownId = winddownId;
        this.field = field;
        this.text = text;
    }

    /** @return whether this changed anything */
    boolean say(String words) {
        var changed = !text.equals(words);
        this.text = words;
        return changed;
    }

    String field() {
        return field;
    }

    String text() {
        return text;
    }
}
