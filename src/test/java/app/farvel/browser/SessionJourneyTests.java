package app.farvel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signed out while typing: nothing typed is lost. */
@BrowserTest
class SessionJourneyTests {

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "WITHOUT_SCRIPT"})
    void offersWhatWasTypedAfterSigningInAgain(Manner manner, Visitors visitors) {
        var kari = visitors.comes(manner);
        var email = Story.signedUp(kari).email();
        kari.opens("/contacts/new").types("name", "Line Nygård").types("notes", "Met at the quay");
        kari.selects("relation", "vendor");

        var elsewhere = visitors.comes(manner);
        Story.of(elsewhere).signsIn(email);
        elsewhere.opens("/settings/security").presses("account.security.others");
        kari.presses("site.save").seesWord("account.login.kept");
        kari.types("username", email).types("password", Story.PASSWORD).presses("account.login.submit");

        kari.seesWord("site.resume.title");
        assertThat(kari.page().locator("textarea[name=notes]").inputValue()).isEqualTo("Met at the quay");
        kari.presses("site.resume.send").sees("Line Nygård").sees("Met at the quay");
    }
}
