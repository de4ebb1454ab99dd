package app.farvel.sunset;

import app.farvel.shared.NewId;
import app.farvel.sunset.PlanDetails.Step;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One thing that is to be done by a day, by one of the two. */
@Entity
@Table(name = "sunset_milestone")
public class Milestone {

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    private UUID planId;
    private int position;
    private String text = "";
    private @Nullable LocalDate dueOn;
    private String owner = "";
    private String note = "";

    protected Milestone() {}

    Milestone(UUID planId) {
        this.id = NewId.next();
        this.planId = planId;
    }

    void write(Step step, int position) {
        this.position = position;
        this.text = step.text();
        this.dueOn = step.dueOn();
        this.owner = step.owner().id();
        this.note = step.note();
    }

    /** Those that are due after the day; none where it is not known. */
    static List<Milestone> after(Optional<LocalDate> day, List<Milestone> all) {
        return all.stream()
                .filter(one -> one.dueOn()
                        .filter(due -> day.filter(due::isAfter).isPresent())
                        .isPresent())
                .toList();
    }

    public UUID id() {
        return id;
    }

    public String text() {
        return text;
    }

    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    public Author owner() {
        return Author.of(owner);
    }

    public String note() {
        return note;
    }
}
