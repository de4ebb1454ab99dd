package app.farvel.winddown;

import app.farvel.script.ChecklistItem;
import app.farvel.script.ChecklistItem.When;
import app.farvel.shared.NewId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One line of a wind-down's checklist, before the message or after it. */
@Entity
@Table(name = "winddown_task")
public class Task {

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    private UUID winddownId;
    private String item;

    @Enumerated(EnumType.STRING)
    private When phase;

    private int position;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate doneOn;
    private String text = "";
    private String owner = "";
    private boolean ownDay;
    private String source = "";
    private boolean open;

    protected Task() {}

    Task(UUID winddownId, ChecklistItem item, int position) {
        this.id = NewId.next();
        this.winddownId = winddownId;
        this.item = item.id();
        this.phase = item.when();
        this.position = position;
    }

    /** Moves the due date of what is not done. */
    void isDueOn(@Nullable LocalDate day) {
        if (doneOn == null) this.dueOn = day;
    }

    void tick(LocalDate today) {
        this.doneOn = today;
    }

    void untick() {
        this.doneOn = null;
    }

    public UUID id() {
        return id;
    }

    /** The id of the playbook's checklist item. */
    public String item() {
        return item;
    }

    public When phase() {
        return phase;
    }

    public boolean isDone() {
        return doneOn != null;
    }

    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    public Optional<LocalDate> doneOn() {
        return Optional.ofNullable(doneOn);
    }
}
