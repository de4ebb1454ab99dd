package app.farvel.winddown;

import app.farvel.shared.NewId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Something to come back to on a day, as the playbook asks; open until the case ends. */
@Entity
@Table(name = "winddown_follow_up")
public class FollowUp {

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    private UUID winddownId;
    private String item;
    private LocalDate dueOn;
    private boolean open = true;
    private boolean caseEnded;

    protected FollowUp() {}

    FollowUp(UUID winddownId, String item, LocalDate dueOn) {
        this.id = NewId.next();
        this.winddownId = winddownId;
        this.item = item;
        this.dueOn = dueOn;
    }

    /** Comes on another day, even if it had been ticked off on the day it had. */
    void comeOn(LocalDate day) {
        if (!dueOn.equals(day)) this.open = true;
        this.dueOn = day;
    }

    void stop() {
        this.open = false;
    }

    /** Stops because the case ends; what was stopped before stays as it was. */
    void endWithCase() {
        this.caseEnded = open;
        this.open = false;
    }

    /** The case was taken up again, and with it what its end had stopped. */
    void takeUpAgain() {
        if (caseEnded) this.open = true;
        this.caseEnded = false;
    }

    void resume() {
        this.open = true;
    }

    public UUID id() {
        return id;
    }

    public UUID winddownId() {
        return winddownId;
    }

    /** The id of the playbook's follow-up. */
    public String item() {
        return item;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public boolean isOpen() {
        return open;
    }
}
