package app.farvel.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of accounts only SQL can say: rows that are locked or counted. None of them belongs to one account. */
@Component
class AccountSql {

    private final JdbcClient jdbc;

    AccountSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one registration at a time through, until its transaction ends. */
    void lockGuard() {
        jdbc.sql("select id from account_guard where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    boolean isEmpty() {
        return jdbc.sql("select id from account limit 1").query().listOfRows().isEmpty();
    }

    /** The account that was there first: ids grow with time. */
    Optional<UUID> firstAccount() {
        return jdbc.sql("select id from account order by id limit 1")
                .query(UUID.class)
                .optional();
    }

    Optional<String> address() {
        return jdbc.sql("select address from account_address where id = 1")
                .query(String.class)
                .optional();
    }

    /** Where there is none yet. */
    void keepAddress(String address) {
        jdbc.sql("insert into account_address (id, address) values (1, :address) on conflict do nothing")
                .param("address", address)
                .update();
    }

    void changeAddress(String address) {
        jdbc.sql("update account_address set address = :address where id = 1")
                .param("address", address)
                .update();
    }

    /** Counts one more attempt; those before {@code since} are forgotten. Returns how many there are now. */
    int countAttempt(String subject, Instant since, Instant now) {
        if (addAttempt(subject, since, now) == 0) {
            jdbc.sql("delete from sign_in_throttle where subject in (select subject from sign_in_throttle"
                            + " where window_start < :since for update skip locked)")
                    .param("since", at(since))
                    .update();
            jdbc.sql("insert into sign_in_throttle (subject, attempts, window_start) values (:subject, 0, :now)"
                            + " on conflict do nothing")
                    .param("subject", subject)
                    .param("now", at(now))
                    .update();
            addAttempt(subject, since, now);
        }
        return jdbc.sql("select attempts from sign_in_throttle where subject = :subject")
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }

    private int addAttempt(String subject, Instant since, Instant now) {
        return jdbc.sql("update sign_in_throttle set"
                        + " attempts = case when window_start < :since then 1 else attempts + 1 end,"
                        + " window_start = case when window_start < :since then :now else window_start end"
                        + " where subject = :subject")
                .param("subject", subject)
                .param("since", at(since))
                .param("now", at(now))
                .update();
    }

    /** Takes one attempt back: it was none of the guesses. */
    void takeBackAttempt(String subject) {
        jdbc.sql("update sign_in_throttle set attempts = attempts - 1 where subject = :subject and attempts > 0")
                .param("subject", subject)
                .update();
    }

    void forgetAttempts(String subject) {
        jdbc.sql("delete from sign_in_throttle where subject = :subject")
                .param("subject", subject)
                .update();
    }

    private static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
