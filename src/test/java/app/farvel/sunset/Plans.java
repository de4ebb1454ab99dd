package app.farvel.sunset;

import app.farvel.account.Account;
import app.farvel.account.Links;
import app.farvel.account.SignedIn;
import app.farvel.shared.NewId;
import app.farvel.sunset.PlanDetails.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Plans for tests, written by a vendor through a link. */
@Component
public class Plans {

    private final PlanService plans;
    private final VendorPlanService guests;
    private final Invitations invitations;
    private final Clock clock;

    Plans(PlanService plans, VendorPlanService guests, Invitations invitations, Clock clock) {
        this.plans = plans;
        this.guests = guests;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** A fresh link's token. */
    public String invite(Account me, UUID windDown) {
        return SignedIn.work(me, () -> plans.invite(windDown, Links.offer(), clock.instant()));
    }

    public PlanFile file(Account me, UUID windDown) {
        return SignedIn.work(me, () -> plans.file(windDown, clock.instant()));
    }

    public Optional<GuestPlan> open(String token) {
        return invitations.enter(token, clock.instant(), plan -> guests.open(plan, clock.instant()));
    }

    public int version(String token) {
        return open(token).orElseThrow().plan().version();
    }

    /** Writes two milestones and sends the plan. */
    public void propose(String token) {
        write(token, version(token), true, "All files with Fjordlab", "Last invoice");
    }

    public void write(String token, int version, boolean send, String... texts) {
        var steps = List.of(texts).stream()
                .map(text -> new Step(null, text, LocalDate.now(clock).plusMonths(2), Author.THEM, ""))
                .toList();
        write(token, version, send, new PlanDetails("Line Nygård", "line@nordlys.example", "", "", steps));
    }

    public void write(String token, int version, boolean send, PlanDetails details) {
        invitations.enter(token, clock.instant(), plan -> {
            guests.write(plan, version, details, send, clock.instant());
            return Optional.of(plan);
        });
    }

    public void comment(String token, String words) {
        invitations.enter(
                token,
                clock.instant(),
                plan -> Optional.of(guests.comment(plan, NewId.next(), "Line Nygård", words, clock.instant())));
    }

    public void agree(Account me, UUID windDown, int version) {
        SignedIn.work(me, () -> plans.agree(windDown, version, me, clock.instant()));
    }
}
