package app.farvel.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface LinkTokenRepository extends JpaRepository<LinkToken, String> {

    @Query("select t from LinkToken t where t.hash = :hash and t.purpose = :purpose and t.expiresAt > :now")
    Optional<LinkToken> living(String hash, String purpose, Instant now);

    @Modifying
    @Query("delete from LinkToken t where t.hash = :hash")
    int spend(String hash);

    @Query("""
            select t.expiresAt from LinkToken t
            where t.accountId = :accountId and t.purpose = :purpose and t.subject = :subject and t.expiresAt > :now
            order by t.expiresAt desc""")
    List<Instant> ends(UUID accountId, String purpose, UUID subject, Instant now);

    @Modifying
    @Query("delete from LinkToken t where t.accountId = :accountId and t.purpose = :purpose and t.subject = :subject")
    void end(UUID accountId, String purpose, UUID subject);

    @Modifying
    @Query("""
            update LinkToken t set t.purpose = :other
            where t.accountId = :accountId and t.purpose = :purpose and t.subject in :subjects""")
    void turn(UUID accountId, String purpose, Collection<UUID> subjects, String other);

    @Modifying
    @Query("delete from LinkToken t where t.accountId = :accountId and t.purpose = :purpose")
    void endAll(UUID accountId, String purpose);

    Optional<LinkToken> findFirstByAccountIdAndPurposeAndExpiresAtAfter(UUID accountId, String purpose, Instant now);

    @Modifying
    @Query("update LinkToken t set t.subject = :subject where t.accountId = :accountId and t.purpose = :purpose")
    void point(UUID accountId, String purpose, @Nullable UUID subject);

    @Modifying
    @Query("""
            update LinkToken t set t.subject = :to, t.expiresAt = :expiresAt
            where t.accountId = :accountId and t.purpose = :purpose and t.subject = :from""")
    void move(UUID accountId, String purpose, UUID from, UUID to, Instant expiresAt);
}
