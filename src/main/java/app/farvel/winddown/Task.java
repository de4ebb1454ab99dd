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
    private boolean open = true;

    protected Task() {}

    Task(UUID winddownId, ChecklistItem item, int position) {
        this.id = NewId.next();
        this.winddownId = winddownId;
        this.item = item.id();
        this.phase = item.when();
        this.position = position;
    }

    /** @param source who brought it: {@code own}, or the module whose line it is */
    Task(UUID winddownId, String source, NewTask line, When phase, int position) {
        this.id = line.id();
        this.winddownId = winddownId;
        this.item = "";
        this.phase = phase;
        this.position = position;
        this.dueOn = line.dueOn();
        this.text = line.text();
        this.owner = line.owner();
        this.ownDay = true;
        this.source = source;
    }

    /** Moves the due date of what is not done. */
    void isDueOn(@Nullable LocalDate day) {
        if (doneOn == null) this.dueOn = day;
    }

    void tick(LocalDate today) {
        this.doneOn = today;
        this.open = false;
    }

    void untick() {
        this.doneOn = null;
        this.open = true;
    }

    public UUID id() {
        return id;
    }

    /** The id of the playbook's checklist item; empty for any other line. */
    public String item() {
        return item;
    }

    /** The words of a line of one's own; empty for a line of the playbook. */
    public String text() {
        return text;
    }

    /** {@code me}, {@code them}, {@code next}, or a name; empty in cases of old. */
    public String owner() {
        return owner;
    }

    /** Whether its day stays when the exit day moves. */
    public boolean hasOwnDay() {
        return ownDay;
    }

    /** Not done, in a case that goes on, or kept beyond its end. */
    public boolean isOpen() {
        return open;
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
