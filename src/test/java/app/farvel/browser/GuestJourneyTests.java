package app.farvel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.farvel.account.SignedIn;
import app.farvel.gathering.Tables;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Someone without an account answers an invitation, thinks again, stops and comes back. */
@BrowserTest
class GuestJourneyTests {

    @Autowired
    SignedIn accounts;

    @Autowired
    Tables tables;

    @ParameterizedTest
    @EnumSource(names = {"ON_A_PHONE", "WITHOUT_SCRIPT"})
    void answersAndThinksAgain(Manner manner, Visitors visitors) {
        var sonja = visitors.comes(manner);

        sonja.opens(link()).seesWord("rsvp.ask", "Sonja").types("word", "With my dog");
        sonja.presses("rsvp.answer.yes").seesWord("rsvp.said.yes").finds("word", "With my dog");
        assertThat(pressed(sonja)).hasText(sonja.word("rsvp.answer.yes"));
        sonja.types("word", "If the train comes").presses("rsvp.answer.maybe");
        sonja.seesWord("rsvp.said.maybe").finds("word", "If the train comes");

        sonja.presses("rsvp.stop").seesWord("rsvp.left", "Kari");
        sonja.presses("rsvp.back").seesWord("rsvp.said.maybe");
    }

    @ParameterizedTest
    @EnumSource(names = {"ON_A_PHONE", "WITHOUT_SCRIPT"})
    void pressesAnAnswerInTheMail(Manner manner, Visitors visitors) {
        var sonja = visitors.comes(manner);
        var link = link();

        sonja.opens(link + "?answer=maybe").seesWord("rsvp.chosen", sonja.word("rsvp.answer.maybe"));
        assertThat(pressed(sonja)).hasCount(0);
        sonja.opens(link + "?answer=no").presses("rsvp.answer.no").seesWord("rsvp.said.no");
        sonja.opens(link + "?answer=yes")
                .seesWord("rsvp.said.no")
                .seesWord("rsvp.chosen", sonja.word("rsvp.answer.yes"));
        assertThat(pressed(sonja)).hasText(sonja.word("rsvp.answer.no"));
        sonja.opens(link + "?answer=no").doesNotSee(sonja.word("rsvp.chosen", sonja.word("rsvp.answer.no")));
    }

    private static Locator pressed(Visitor sonja) {
        return sonja.page().locator("button[aria-pressed=true]");
    }

    private String link() {
        var kari = accounts.kari();
        var table = tables.open(kari, 5);
        var friday = tables.occurrence(kari, table, tables.date(kari, table, 1));
        var sonja = tables.regular(kari, table, "Sonja Lie");
        tables.invite(kari, friday);
        return "/rsvp/" + tables.link(kari, tables.of(kari, friday, sonja));
    }
}
