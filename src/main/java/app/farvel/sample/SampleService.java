package app.farvel.sample;

import app.farvel.account.Account;
import app.farvel.account.AccountService;
import app.farvel.contact.ContactService;
import app.farvel.gathering.GatheringErasure;
import app.farvel.reminder.ReminderService;
import app.farvel.winddown.WindDownService;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** A believable year to look at: people, touches, a group coffee and four wind-downs, made and removed as one. */
@Service
public class SampleService {

    private final SampleFiles files;
    private final SamplePeople people;
    private final SampleContracts agreements;
    private final SampleTable table;
    private final SampleWindDowns cases;
    private final AccountService accounts;
    private final ContactService contacts;
    private final WindDownService windDowns;
    private final GatheringErasure gatherings;
    private final ReminderService reminders;
    private final EntityManager entities;
    private final TransactionOperations transaction;

    SampleService(
            SampleFiles files,
            SamplePeople people,
            SampleContracts agreements,
            SampleTable table,
            SampleWindDowns cases,
            AccountService accounts,
            ContactService contacts,
            WindDownService windDowns,
            GatheringErasure gatherings,
            ReminderService reminders,
            EntityManager entities,
            TransactionOperations transaction) {
        this.files = files;
        this.people = people;
        this.agreements = agreements;
        this.table = table;
        this.cases = cases;
        this.accounts = accounts;
        this.contacts = contacts;
        this.windDowns = windDowns;
        this.gatherings = gatherings;
        this.reminders = reminders;
        this.entities = entities;
        this.transaction = transaction;
    }

    /** Whether anybody of the sample is there; one statement. */
    public boolean isPresent() {
        return contacts.hasBatch(SampleIds.BATCH);
    }

    /** Adds the year that ends today, all of it or nothing; where it is there already, nothing. */
    public void add(Account me, LocalDate today, Instant now) {
        transaction.executeWithoutResult(status -> addIfMissing(me, new Days(today, me.zone()), now));
    }

    private void addIfMissing(Account me, Days days, Instant now) {
        accounts.hold(me.id());
        if (isPresent()) return;
        var year = files.year();
        people.add(year, files.words(me.language()), me, days, now);
        agreements.add(year, files.words(me.language()), days, now);
        letGo();
        table.add(year.table(), files.words(me.language()).table(), me, days, now);
        year.cases().forEach((key, story) -> {
            letGo();
            cases.add(key, story, me, days);
        });
    }

    /** What is written need not be looked through for changes again and again. */
    private void letGo() {
        entities.flush();
        entities.clear();
    }

    /** Removes for good what was added, and what was noted since about these people alone. */
    @Transactional
    public void remove() {
        windDowns.erase(SampleIds.BATCH);
        gatherings.erase(SampleIds.BATCH);
        contacts.removeBatch(SampleIds.BATCH);
        reminders.removeBatch(SampleIds.BATCH);
    }
}
