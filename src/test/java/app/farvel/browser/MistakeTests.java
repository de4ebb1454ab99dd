package app.farvel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mistake brings the same page back, with the message at the field and everything typed still there. */
@BrowserTest
class MistakeTests {

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "NORWEGIAN", "ON_A_PHONE"})
    void tellsWhatIsWrongWhereItIsWrong(Manner manner, Visitors visitors) {
        Story.signedUp(visitors.comes(manner));
        var kari = visitors.comes(manner);
        kari.opens("/register").types("name", "Kari").types("email", "kari").presses("account.register.submit");
        kari.seesWord("email.fault.no-address", "kari").seesWord("account.password.short");
        assertThat(kari.page().locator("#field-name")).hasValue("Kari");

        kari.opens("/login")
                .types("username", "nobody@example.com")
                .types("password", "nothing at all")
                .presses("account.login.submit");
        kari.seesWord("account.login.wrong");
        Story.signedUp(kari);
        kari.opens("/contacts/new").types("notes", "kept").presses("site.save").seesWord("contact.name.missing");
        assertThat(kari.page().locator("#field-notes")).hasValue("kept");
        kari.opens("/wind-downs/new").comesBy("button[value=vendor-sunset]");
        assertThat(kari.page()).hasURL(Pattern.compile("/wind-downs$"));
        kari.opens("/settings").types("name", "").presses("site.save").seesWord("account.name.missing");
        kari.opens("/settings/security")
                .types("current", "wrong")
                .types("password", "short")
                .presses("account.security.password");
        kari.opens("/contacts/0190b5a0-0000-7000-8000-000000000000").opens("/nothing-here");
    }
}
