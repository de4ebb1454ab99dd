package app.farvel.browser;

import app.farvel.account.SignedIn;
import app.farvel.gathering.Tables;
import app.farvel.sunset.Plans;
import app.farvel.winddown.Cases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Over a network without https a browser tells less of where a form comes from. Nothing that was typed is lost all the same. */
@BrowserTest
class PlainHttpTests {

    @Autowired
    SignedIn accounts;

    @Autowired
    Tables tables;

    @Autowired
    Cases cases;

    @Autowired
    Plans plans;

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "WITHOUT_SCRIPT"})
    void signsInFromAPageThatWasOpenForTooLong(Manner manner, Visitors visitors) {
        var kari = visitors.comesOverTheNetwork(manner);
        var email = accounts.kari().email();

        kari.opens("/login").types("username", email).types("password", SignedIn.PASSWORD);
        overNight(kari).presses("account.login.submit").seesWord("account.login.expired");
        kari.types("username", email).types("password", SignedIn.PASSWORD).presses("account.login.submit");

        kari.opens("/settings").finds("email", email);
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "WITHOUT_SCRIPT"})
    void offersWhatWasTypedWhenTheSessionHadEnded(Manner manner, Visitors visitors) {
        var kari = visitors.comesOverTheNetwork(manner);
        var email = accounts.kari().email();
        signsIn(kari, email);

        typesLine(kari);
        overNight(kari).presses("site.save").seesWord("account.login.kept");
        kari.types("username", email).types("password", SignedIn.PASSWORD).presses("account.login.submit");

        kari.seesWord("site.resume.title").finds("notes", "Met at the quay");
        kari.presses("site.resume.send").sees("Line Nygård").sees("Met at the quay");
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "WITHOUT_SCRIPT"})
    void offersWhatWasTypedBesideASignInInAnotherTab(Manner manner, Visitors visitors) {
        var kari = visitors.comesOverTheNetwork(manner);
        var email = accounts.kari().email();
        signsIn(kari, email);

        typesLine(kari);
        overNight(kari);
        signsIn(kari.opensATab(), email);
        kari.presses("site.save").seesWord("site.resume.title").finds("notes", "Met at the quay");

        kari.presses("site.resume.send").sees("Line Nygård").sees("Met at the quay");
    }

    @ParameterizedTest
    @EnumSource(names = {"ON_A_PHONE", "WITHOUT_SCRIPT"})
    void takesAGuestsAnswerFromAPageThatWasOpenOverNight(Manner manner, Visitors visitors) {
        var sonja = visitors.comesOverTheNetwork(manner);

        sonja.opens(seat()).types("word", "With my dog");
        overNight(sonja).presses("rsvp.answer.yes").seesWord("rsvp.again").finds("word", "With my dog");

        sonja.presses("rsvp.answer.yes").seesWord("rsvp.said.yes").finds("word", "With my dog");
    }

    @ParameterizedTest
    @EnumSource(names = {"ON_A_PHONE", "WITHOUT_SCRIPT"})
    void takesAVendorsPlanFromAPageThatWasOpenOverNight(Manner manner, Visitors visitors) {
        var line = visitors.comesOverTheNetwork(manner);
        var kari = accounts.kari();

        line.opens("/plan/" + plans.invite(kari, cases.sent(kari))).types("remarks", "We would like to show the work");
        overNight(line).presses("sunset.save").seesWord("sunset.again");

        line.presses("sunset.save").seesWord("sunset.guest.saved").finds("remarks", "We would like to show the work");
    }

    private static void typesLine(Visitor kari) {
        kari.opens("/contacts/new").types("name", "Line Nygård").types("notes", "Met at the quay");
        kari.selects("relation", "vendor");
    }

    private static void signsIn(Visitor kari, String email) {
        kari.opens("/login").types("username", email).types("password", SignedIn.PASSWORD);
        kari.presses("account.login.submit");
    }

    /** Whatever the browser knew of its session is gone; the page is open still. */
    private static Visitor overNight(Visitor visitor) {
        visitor.page().context().clearCookies();
        return visitor;
    }

    private String seat() {
        var kari = accounts.kari();
        var table = tables.open(kari, 5);
        var friday = tables.occurrence(kari, table, tables.date(kari, table, 1));
        var sonja = tables.regular(kari, table, "Sonja Lie");
        tables.invite(kari, friday);
        return "/rsvp/" + tables.link(kari, tables.of(kari, friday, sonja));
    }
}
