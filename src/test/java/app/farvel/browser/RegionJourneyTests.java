package app.farvel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.farvel.shared.Dates;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody in New York finds the days, the clock and the money of New York; addresses stay what they are. */
@BrowserTest
class RegionJourneyTests {

    private static final String ISO_DATE = "\\d{4}-\\d\\d-\\d\\d";
    private static final Pattern LOCALIZED = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{2,4}");

    @ParameterizedTest
    @EnumSource(names = {"AMERICAN", "AMERICAN_ON_A_PHONE"})
    void readsEverythingAsAtHome(Manner manner, Visitors visitors) {
        var ann = visitors.comes(manner);
        ann.opens("/register").finds("zone", "America/New_York");
        Story.signedUp(ann).addsNordlys();

        addsAContract(ann);
        ann.sees("$2,400").sees("March 31, 2027");
        staysIso(ann);
        ann.opens("/").sees(today());
        staysIso(ann);

        laysATable(ann);
        ann.sees("5:30 PM");
        staysIso(ann);
        ann.opens("/settings").sees("March 31, 2027, 5:34 PM, $2,400").sees("The week begins on Sunday");
    }

    /** The guests of the sample are of nowhere: they read what their host would write. */
    @Test
    void invitesToATable(Visitors visitors) {
        var ann = visitors.comes(Manner.AMERICAN);
        Story.signedUp(ann);
        ann.comesBy("form[action$='/sample'] button");

        ann.opens("/gatherings").comesBy("main .card-figure a").comesBy("main a[href$='/letters']");
        ann.comesBy("main form[action*='/letters/'] button");
        var letter = ann.page().locator("#text").inputValue();
        var link = Pattern.compile("/rsvp/[\\w-]{22}").matcher(letter);

        Assertions.assertThat(letter.replace('\u00a0', ' ')).contains("9:00 AM–10:00 AM");
        Assertions.assertThat(link.find()).isTrue();
        var guest = visitors.comes(Manner.AMERICAN_ON_A_PHONE).opens(link.group());
        guest.sees("9:00 AM to 10:00 AM");
        staysIso(guest);
    }

    private static void addsAContract(Visitor ann) {
        ann.presses("contract.add").types("title", "Storefront").selects("kind", "design");
        ann.types("start", "2026-04-01")
                .types("term", "12 months")
                .types("renewalSpan", "1 year")
                .types("notice", "1 month");
        ann.types("price", "2,400").types("currency", "USD").presses("site.save");
        ann.seesWord("contract.added");
    }

    private static void laysATable(Visitor ann) {
        ann.opens("/gatherings/new").types("title", "The open table").types("place", "Joe's");
        assertThat(ann.page().locator("select[name=weekday] option").first()).hasAttribute("value", "SUNDAY");
        ann.types("time", "17:30").presses("site.save").seesWord("gathering.added");
    }

    private static String today() {
        var zone = ZoneId.of("America/New_York");
        var today = LocalDate.now(zone);
        return new Dates(Locale.US, zone, today).full(today);
    }

    /** Links, hidden values and fields for days. */
    private static void staysIso(Visitor ann) {
        for (var link : ann.page().locator("a[href]").all())
            Assertions.assertThat(link.getAttribute("href")).doesNotContainPattern(LOCALIZED);
        for (var link : ann.page().locator("a[href*='date=']").all())
            Assertions.assertThat(link.getAttribute("href")).containsPattern("date=" + ISO_DATE + "(&|#|$)");
        for (var field : ann.page().locator("main input").all())
            Assertions.assertThat(String.valueOf(field.getAttribute("value"))).doesNotContainPattern(LOCALIZED);
        for (var field : ann.page().locator("main input[type=date]").all())
            Assertions.assertThat(field.inputValue()).matches("|" + ISO_DATE);
    }

    @Test
    void isAskedOnceWhetherToMoveToTheBrowsersZone(Visitors visitors) {
        var ann = visitors.comes(Manner.AMERICAN);
        Story.signedUp(ann);
        ann.opens("/settings");
        assertThat(offer(ann)).isHidden();

        ann.selects("zone", "Europe/Oslo").presses("site.save");
        assertThat(offer(ann)).containsText("America/New_York");
        assertThat(offer(ann)).isVisible();
        ann.presses("account.settings.zone.stay").seesWord("account.settings.zone.stayed");
        assertThat(offer(ann)).isHidden();
        ann.opens("/settings");
        assertThat(offer(ann)).isHidden();

        ann.selects("zone", "Asia/Tokyo").presses("site.save");
        assertThat(offer(ann)).isHidden();
    }

    @Test
    void movesToTheBrowsersZone(Visitors visitors) {
        var ann = visitors.comes(Manner.AMERICAN);
        Story.signedUp(ann);
        ann.opens("/settings").selects("zone", "Europe/Oslo").presses("site.save");

        ann.presses("account.settings.zone.move").seesWord("account.settings.zone.moved");

        ann.finds("zone", "America/New_York");
        assertThat(offer(ann)).isHidden();
    }

    private static Locator offer(Visitor ann) {
        return ann.page().locator("[data-zone-offer]");
    }
}
