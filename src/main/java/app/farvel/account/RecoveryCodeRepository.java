package app.farvel.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface RecoveryCodeRepository extends JpaRepository<RecoveryCode, UUID> {

    /** Uses the code up. One row when it was there and unused; none otherwise, however many try at once. */
    @Modifying
    @Query("update RecoveryCode set usedAt = :now where hash = :hash and usedAt is null")
    int use(String hash, Instant now);

    boolean existsByHash(String hash);

    @Modifying
    @Query("delete from RecoveryCode")
    void forgetAll();

    @Query("select count(c) from RecoveryCode c where c.usedAt is null")
    int left();
}
