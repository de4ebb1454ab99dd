package app.farvel.digest;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DigestRepository extends JpaRepository<Digest, UUID> {

    /** The account's own, which nobody else changes until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Digest d")
    Optional<Digest> locked();

    @Query("select d from Digest d")
    Optional<Digest> ofAccount();
}
