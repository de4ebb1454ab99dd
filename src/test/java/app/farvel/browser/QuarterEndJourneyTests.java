package app.farvel.browser;

import app.farvel.shared.Dates;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A contract that may end with any quarter: the next one is a deadline wherever one looks. */
@BrowserTest
class QuarterEndJourneyTests {

    private static final int NOTICE = 45;
    private static final String TITLE = "Design retainer";

    @ParameterizedTest
    @EnumSource(names = {"AMERICAN", "NORWEGIAN_ON_A_PHONE"})
    void findsTheNextQuarterEverywhere(Manner manner, Visitors visitors) {
        var kari = visitors.comes(manner);
        var zone = ZoneId.of(manner.zone());
        var today = LocalDate.now(zone);
        var ends = nextEnd(today);
        var dates = new Dates(manner.locale(), zone, today);
        Story.signedUp(kari).addsNordlys();

        addsTheContract(kari, today);
        var contract = kari.path();
        kari.sees(dates.full(ends)).seesWord("contract.noticeTo.words.quarter-end");
        var sendBy = kari.page().locator(".figure-big > span").first().innerText();

        kari.opens("/contracts").sees(TITLE).sees(dates.brief(ends));
        kari.opens("/").sees(TITLE).sees(dates.day(ends));
        kari.opens(contract + "/leaving").seesWord("clause.way.notice").sees(dates.day(ends));
        kari.opens(contract + "/notice").sees(sendBy).finds("endsOn", ends.toString());
    }

    private static void addsTheContract(Visitor kari, LocalDate today) {
        kari.presses("contract.add").types("title", TITLE).selects("kind", "design");
        kari.types("start", today.minusMonths(18).toString())
                .types("term", "12 months")
                .types("renewalSpan", "1 year");
        kari.types("notice", NOTICE + " days")
                .selects("noticeTo", "quarter-end")
                .selects("renewed", "as-notice-says");
        kari.types("price", "2400").types("every", "1 month").presses("site.save");
        kari.seesWord("contract.added");
    }

    /** The first last day of a quarter for which notice is in time. */
    private static LocalDate nextEnd(LocalDate today) {
        var quarter = today.plusDays(NOTICE);
        var first = quarter.with(IsoFields.DAY_OF_QUARTER, 1);
        return first.plusMonths(3).minusDays(1);
    }
}
