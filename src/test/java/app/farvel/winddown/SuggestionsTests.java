package app.farvel.winddown;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.contact.ContactFacts;
import app.farvel.contact.Touch;
import app.farvel.script.Field;
import app.farvel.script.FieldType;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class SuggestionsTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Touch LAUNCH = new Touch(LocalDate.of(2026, 11, 3), "Launch of the new shop front");

    @Test
    void findsTheLastWorkInTheLog() {
        var field = new Field("achievement", "good-news", FieldType.TEXT, true, "last-delivered-work");

        assertThat(Suggestions.of(field, about(Optional.of(LAUNCH)), Locale.ENGLISH, MONDAY))
                .contains(new Suggestion(
                        "Launch of the new shop front", "last-delivered-work", Optional.of(LAUNCH.on())));
    }

    @Test
    void suggestsNothingWhenTheLogHasNothing() {
        var field = new Field("achievement", "good-news", FieldType.TEXT, true, "last-delivered-work");

        assertThat(Suggestions.of(field, about(Optional.empty()), Locale.ENGLISH, MONDAY))
                .isEmpty();
        assertThat(Suggestions.of(field, about(Optional.of(new Touch(MONDAY, " "))), Locale.ENGLISH, MONDAY))
                .isEmpty();
    }

    /** When it began is asked, and never taken from the contact unasked: "in touch since" is not "our coffees since". */
    @Test
    void offersTheMonthInWhichItBeganInTheWordsOfTheMessage() {
        var field = new Field("began", "warmth", FieldType.TEXT, false, "since");
        var about = about(Optional.empty());
        Mockito.when(about.contact().since()).thenReturn(Optional.of(LocalDate.of(2021, 3, 15)));

        assertThat(Suggestions.of(field, about, Locale.ENGLISH, MONDAY))
                .map(Suggestion::value)
                .contains("March 2021");
        assertThat(Suggestions.of(field, about, Locale.forLanguageTag("nb"), MONDAY))
                .map(Suggestion::value)
                .contains("mars 2021");
    }

    @Test
    void keepsSuggestedDatesOffTheWeekend() {
        var field = new Field("plan-by", "ask", FieldType.DATE, true, "today + 5 days");

        assertThat(Suggestions.of(field, about(Optional.empty()), Locale.ENGLISH, MONDAY))
                .map(Suggestion::value)
                .contains("2026-11-30");
    }

    @Test
    void suggestsTheFirstFridayThatLeavesTimeToInvite() {
        var field = new Field("first-date", "invitation", FieldType.DATE, true, "first-friday");

        assertThat(Suggestions.of(field, about(Optional.empty()), Locale.ENGLISH, MONDAY))
                .map(Suggestion::value)
                .contains("2026-12-04");
        assertThat(Suggestions.of(field, about(Optional.empty()), Locale.ENGLISH, MONDAY.plusDays(3)))
                .map(Suggestion::value)
                .contains("2027-01-01");
    }

    private static ContactFacts about(Optional<Touch> work) {
        var contact = Mockito.mock(app.farvel.contact.Contact.class);
        return new ContactFacts(contact, 3, work, Optional.empty(), work, Optional.empty(), Optional.empty());
    }
}
