package app.farvel.winddown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.farvel.shared.NewId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindDownTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final WindDown windDown = new WindDown(NewId.next(), NewId.next(), "vendor-sunset", MONDAY, NOW, null);

    @Test
    void goesFromTheDecisionToTheEnd() {
        windDown.draft(MONDAY);
        windDown.send(MONDAY.plusDays(1), null);
        windDown.hear("agreed", MONDAY.plusDays(3));
        windDown.handOver(MONDAY.plusDays(4));
        windDown.close(ending(MONDAY.plusMonths(3)), MONDAY.plusMonths(3));

        assertThat(windDown.stage()).isEqualTo(Stage.CLOSED);
        assertThat(windDown.sentOn()).contains(MONDAY.plusDays(1));
        assertThat(windDown.outcome()).isEqualTo("parted-well");
        assertThat(windDown.endedOn()).contains(MONDAY.plusMonths(3));
    }

    @Test
    void cannotBeSentTwice() {
        windDown.send(MONDAY, null);

        assertThatIllegalStateException()
                .isThrownBy(() -> windDown.send(MONDAY, null))
                .withMessageContaining("is sent");
    }

    @Test
    void hearsNothingBeforeItWasSent() {
        assertThatIllegalStateException().isThrownBy(() -> windDown.hear("agreed", MONDAY));
        assertThatIllegalStateException().isThrownBy(() -> windDown.close(ending(MONDAY), MONDAY));
        assertThatIllegalStateException().isThrownBy(() -> windDown.pause(MONDAY.plusDays(9)));
    }

    @Test
    void staysInTransitionWhenAnotherAnswerComes() {
        windDown.send(MONDAY, null);
        windDown.handOver(MONDAY);

        windDown.hear("unhappy", MONDAY.plusDays(1));

        assertThat(windDown.stage()).isEqualTo(Stage.TRANSITION);
        assertThat(windDown.answer()).isEqualTo("unhappy");
    }

    @Test
    void isTakenUpAgainWhereItHadComeTo() {
        windDown.send(MONDAY, null);
        windDown.hear("agreed", MONDAY.plusDays(1));
        windDown.callOff("They changed.", MONDAY.plusDays(2));

        windDown.reopen(Stage.ANSWERED, MONDAY.plusDays(3));

        assertThat(windDown.stage()).isEqualTo(Stage.ANSWERED);
        assertThat(windDown.closingNote()).isEmpty();
        assertThat(windDown.endedOn()).isEmpty();
    }

    @Test
    void endsNoEarlierThanItWasSent() {
        windDown.send(MONDAY, null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> windDown.close(ending(MONDAY.minusDays(1)), MONDAY))
                .withMessageContaining("was sent on 2026-11-23");
        assertThat(windDown.stage()).isEqualTo(Stage.SENT);
    }

    @Test
    void cannotBeCalledOffTwice() {
        windDown.callOff("", MONDAY);

        assertThatIllegalStateException()
                .isThrownBy(() -> windDown.callOff("", MONDAY))
                .withMessageContaining("ended on 2026-11-23");
    }

    @Test
    void countsTheDaysAtItsStage() {
        windDown.send(MONDAY, null);

        assertThat(windDown.days(MONDAY.plusDays(9))).isEqualTo(9);
        assertThat(windDown.days(MONDAY.minusDays(1))).isZero();
    }

    private static Closing ending(LocalDate on) {
        return new Closing("parted-well", on, "We grew.", "yes", "A good year.", List.of(), List.of());
    }
}
