package app.farvel.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** What a link with a token in it stands for. Found before an account is known, so not bound to a tenant. */
@Entity
class LinkToken implements Persistable<String> {

    @Id
    private String hash;

    @Column(name = "account_id")
    private UUID accountId;

    private String purpose;
    private @Nullable UUID subject;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected LinkToken() {}

    LinkToken(String hash, UUID accountId, String purpose, @Nullable UUID subject, Instant expiresAt) {
        this.hash = hash;
        this.accountId = accountId;
        this.purpose = purpose;
        this.subject = subject;
        this.expiresAt = expiresAt;
    }

    /** Always a new row: a token that is there already, whoever has it, is never turned to something else. */
    @Override
    public boolean isNew() {
        return true;
    }

    @Override
    public String getId() {
        return hash;
    }

    boolean isFor(Links.Link wanted, String why) {
        return link().equals(wanted) && purpose.equals(why);
    }

    Links.Link link() {
        return new Links.Link(accountId, subject);
    }
}
