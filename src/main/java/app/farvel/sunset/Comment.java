package app.farvel.sunset;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What one of the two said or did about the plan; both see it, and nobody changes it afterwards. */
@Entity
@Table(name = "sunset_comment")
public class Comment {

    /** What it tells of. */
    public enum Kind {
        COMMENT,
        SENT,
        CHANGES,
        AGREED,
        REOPENED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    private UUID planId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String author;
    private String name;
    private String text;
    private Instant writtenAt;

    protected Comment() {}

    Comment(UUID id, UUID planId, Kind kind, Author author, String name, String text, Instant now) {
        this.id = id;
        this.planId = planId;
        this.kind = kind;
        this.author = author.id();
        this.name = name;
        this.text = text;
        this.writtenAt = now;
    }

    boolean repeats(Comment other) {
        return kind == other.kind && author.equals(other.author) && name.equals(other.name) && text.equals(other.text);
    }

    public UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    public Kind kind() {
        return kind;
    }

    public Author author() {
        return Author.of(author);
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
