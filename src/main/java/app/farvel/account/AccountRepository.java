package app.farvel.account;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Account> findForUpdateById(UUID id);

    /**
     * Keeps the same password in another form, unless it was changed since. It is no change of the account: pages that show it
     * stay good.
     */
    @Modifying
    @Query("update Account a set a.password = :now where a.id = :id and a.password = :before")
    void encodeAnew(UUID id, String before, String now);

    Optional<Account> findByEmail(String email);

    /** Whose e-mail it is, in any spelling of its domain. */
    default Optional<Account> named(String typed) {
        return Email.spellings(typed)
                .flatMap(email -> findByEmail(email).stream())
                .findFirst();
    }
}
