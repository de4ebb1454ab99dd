package app.farvel.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a link with a token in it stands for. Found before an account is known, so not bound to a tenant. */
@Entity
class LinkToken {

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

    Links.Link link() {
        return new Links.Link(accountId, subject);
    }
}
