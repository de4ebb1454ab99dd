package app.farvel.winddown;

import app.farvel.script.ChecklistItem;
import app.farvel.script.ChecklistItem.When;
import app.farvel.shared.NewId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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

    @Version
    private @Nullable Integer version;

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
    private boolean kept;
    private boolean open = true;
    private boolean removed;

    /** The source of a line somebody wrote into the list by hand. */
    static final String OWN = "own";

    protected Task() {}

    Task(UUID winddownId, ChecklistItem item, int position) {
        this.id = NewId.next();
        this.owner = item.owner();
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

    /** Takes the day that was counted for it, unless it is done or has a day of its own. */
    void isDueOn(@Nullable LocalDate day) {
        if (doneOn == null && !ownDay) this.dueOn = day;
    }

    /** Takes a day of its own, which stays when others move; null gives that up again. */
    void settleOn(@Nullable LocalDate day) {
        this.dueOn = day;
        this.ownDay = day != null || item.isEmpty();
    }

    void belongTo(String owner) {
        this.owner = owner;
    }

    /** @param text empty for the playbook's own words, in the reader's language */
    void say(String text) {
        this.text = text;
    }

    void moveTo(When phase) {
        this.phase = phase;
    }

    void tick(LocalDate today) {
        this.doneOn = today;
        this.open = false;
    }

    /** @param sent whether the message has gone out */
    void untick(boolean sent) {
        this.doneOn = null;
        remind(sent);
    }

    /** What was to be done before the message asks no more once that has gone out, but for a day set by hand. */
    void remind(boolean sent) {
        this.open = doneOn == null && (phase == When.AFTER || !sent || ownDay);
    }

    void stop() {
        this.open = false;
        this.kept = false;
    }

    /** Goes on after the case was closed. */
    void outlast() {
        this.kept = true;
    }

    /** The case goes on, and all its lines with it. */
    void resume(boolean sent) {
        this.kept = false;
        remind(sent);
    }

    boolean isKept() {
        return kept;
    }

    void remove() {
        this.removed = true;
        stop();
    }

    void putBack() {
        this.removed = false;
    }

    /** Nobody has done anything with it yet. */
    boolean isUntouched(String usualOwner) {
        return doneOn == null && !ownDay && text.isEmpty() && (owner.isEmpty() || owner.equals(usualOwner));
    }

    boolean is(ChecklistItem planned) {
        return item.equals(planned.id());
    }

    /** Whether it was written in by hand. */
    public boolean isOwn() {
        return source.equals(OWN);
    }

    public boolean isRemoved() {
        return removed;
    }

    public UUID winddownId() {
        return winddownId;
    }

    /** Grows with each change. */
    public int version() {
        return version == null ? 0 : version;
    }

    public UUID id() {
        return id;
    }

    /** The id of the playbook's checklist item; empty for any other line. */
    public String item() {
        return item;
    }

    /** Its words; empty for a line that has the playbook's. */
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
