package app.farvel.contract.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.contract.Succession;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuccessionPictureTests {

    @Test
    void drawsTheDaysWithBoth() {
        var picture = picture("2020-01-01", "2027-02-28", "2027-02-01");

        assertThat(picture.isOverlap()).isTrue();
        assertThat(picture.isOldCut()).isTrue();
        assertThat(picture.old().x()).isEqualTo("0.00%");
        assertThat(picture.change().from()).isEqualTo(picture.next().from());
        assertThat(picture.next().from() + picture.next().wide()).isEqualTo(100);
    }

    @Test
    void drawsAGapOfADayWideEnoughToBeSeen() {
        var picture = picture("2026-01-01", "2026-12-31", "2027-01-02");

        assertThat(picture.isGap()).isTrue();
        assertThat(picture.change().wide()).isGreaterThan(1);
    }

    @Test
    void drawsNoChangeWhereOneFollowsTheOther() {
        var picture = picture("2026-01-01", "2026-12-31", "2027-01-01");

        assertThat(picture.isGap()).isFalse();
        assertThat(picture.isOverlap()).isFalse();
    }

    @Test
    void namesAFewMonthsOnlyHoweverFarApartTheTwoAre() {
        for (var first : new String[] {"2027-01-01", "2029-06-15", "2060-01-01", "2140-03-03"})
            assertThat(picture("2020-01-01", "2026-12-31", first).ticks())
                    .as(first)
                    .hasSizeBetween(1, 4);
    }

    private static SuccessionPicture picture(String start, String last, String first) {
        return SuccessionPicture.of(new Succession(
                LocalDate.parse(start), LocalDate.parse(last), LocalDate.parse(first), Optional.empty()));
    }
}
