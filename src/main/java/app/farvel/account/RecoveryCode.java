package app.farvel.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One of the codes that let someone in who forgot the password; only its hash is kept. */
@Entity
class RecoveryCode {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "account_id")
    private @Nullable UUID accountId;

    private String hash;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected RecoveryCode() {}

    RecoveryCode(UUID id, String hash) {
        this.id = id;
        this.hash = hash;
    }
}
