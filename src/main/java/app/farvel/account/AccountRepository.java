package app.farvel.account;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface AccountRepository extends JpaRepository<Account, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Account> findForUpdateById(UUID id);

    Optional<Account> findByEmail(String email);

    /** Whose e-mail it is, in any spelling of its domain. */
    default Optional<Account> named(String typed) {
        return Email.spellings(typed)
                .flatMap(email -> findByEmail(email).stream())
                .findFirst();
    }
}
