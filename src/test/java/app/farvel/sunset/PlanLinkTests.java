package app.farvel.sunset;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.script.Channel;
import app.farvel.shared.ApplicationTest;
import app.farvel.winddown.Cases;
import app.farvel.winddown.DraftService;
import app.farvel.winddown.FollowUp;
import app.farvel.winddown.SentByMistake;
import app.farvel.winddown.Stage;
import app.farvel.winddown.WindDownService;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The link to the plan's page that goes with a message. */
@ApplicationTest
class PlanLinkTests {

    private static final Pattern LINK = Pattern.compile("/plan/([\\w-]{20,})");

    @Autowired
    SignedIn accounts;

    @Autowired
    Cases cases;

    @Autowired
    Plans plans;

    @Autowired
    PlanService service;

    @Autowired
    DraftService drafts;

    @Autowired
    WindDownService windDowns;

    @Autowired
    SentByMistake mistakes;

    @Autowired
    Clock clock;

    private Account kari;
    private UUID windDown;

    @BeforeEach
    void aMessageIsWritten() {
        kari = accounts.kari();
        windDown = cases.written(kari);
    }

    @Test
    void opensThePlanBeforeAndAfterTheMessageWent() {
        var token = token();
        assertThat(plans.open(token)).isPresent();

        send();

        assertThat(plans.open(token)).isPresent();
        assertThat(text()).contains("/plan/…").doesNotContain(token);
        plans.propose(token);
        assertThat(plans.file(kari, windDown).milestones()).hasSize(2);
    }

    @Test
    void staysTheSameWhileTheMessageIsWritten() {
        var token = token();

        cases.save(kari, windDown, cases.version(kari, windDown), Cases.ANSWERS);

        assertThat(token()).isEqualTo(token);
        assertThat(plans.file(kari, windDown).links()).isEqualTo(1);
    }

    @Test
    void isLeftOutAndPutInAgain() {
        var first = token();

        with(false);

        assertThat(text()).doesNotContain("/plan/");
        assertThat(plans.open(first)).isEmpty();
        cases.save(kari, windDown, cases.version(kari, windDown), Cases.ANSWERS);
        assertThat(text()).doesNotContain("/plan/");
        with(true);
        assertThat(plans.open(token())).isPresent();
        assertThat(token()).isNotEqualTo(first);
    }

    @Test
    void goesWithTheOthersWhenAllAreRevoked() {
        SignedIn.work(kari, () -> service.revoke(windDown, kari, clock.instant()));

        assertThat(text()).doesNotContain("/plan/");
    }

    @Test
    void isAnotherOneOnceTheMessageTurnsOutNotToHaveGone() {
        SignedIn.work(kari, () -> drafts.edit(windDown, kari, cases.today(kari), clock.instant()));
        var first = token();
        send();

        SignedIn.work(kari, () -> mistakes.takeBack(windDown, cases.today(kari), clock.instant()));

        assertThat(token()).isNotEqualTo(first);
        assertThat(plans.open(token())).isPresent();
    }

    @Test
    void isAnotherOneOnceACaseThatWasCalledOffGoesOn() {
        var first = token();

        SignedIn.work(kari, () -> windDowns.callOff(windDown, "", cases.today(kari), clock.instant()));
        assertThat(plans.open(first)).isEmpty();
        SignedIn.work(kari, () -> windDowns.reopen(windDown, cases.today(kari), clock.instant()));

        assertThat(token()).isNotEqualTo(first);
        assertThat(plans.open(token())).isPresent();
    }

    @Test
    void takesItsParagraphAlongOutOfATextWrittenByHand() {
        SignedIn.work(kari, () -> drafts.edit(windDown, kari, cases.today(kari), clock.instant()));

        with(false);

        assertThat(text()).doesNotContain("/plan/", "You can add the plan here").contains("just call", "\n\n");
    }

    @Test
    void isKnownToHaveBroughtThePlanBeforeSomebodyNotesThatItWent() {
        plans.propose(token());

        send();

        var file = cases.file(kari, windDown);
        assertThat(file.windDown().stage()).isEqualTo(Stage.ANSWERED);
        assertThat(file.followUps())
                .filteredOn(FollowUp::isOpen)
                .extracting(FollowUp::item)
                .doesNotContain("reply", "plan-expected")
                .contains("goodbye");
    }

    @Test
    void isNotTakenBackOnceSomethingStandsInThePlan() {
        var token = token();
        send();
        plans.write(token, plans.version(token), false, "All files with Fjordlab", "Last invoice");

        var file = cases.file(kari, windDown);
        assertThat(SignedIn.work(kari, () -> mistakes.canBeTakenBack(file))).isFalse();
    }

    private void send() {
        var today = cases.today(kari);
        var version = cases.version(kari, windDown);
        SignedIn.work(kari, () -> windDowns.sent(windDown, version, today, Channel.EMAIL, clock.instant()));
    }

    private void with(boolean link) {
        SignedIn.work(kari, () -> drafts.withPlan(windDown, link, kari, cases.today(kari), clock.instant()));
    }

    /** As it is kept. */
    private String text() {
        return SignedIn.work(
                kari, () -> drafts.outgoing(windDown, kari, cases.today(kari)).text());
    }

    private String token() {
        var found = LINK.matcher(text());
        assertThat(found.find()).as(text()).isTrue();
        return found.group(1);
    }
}
