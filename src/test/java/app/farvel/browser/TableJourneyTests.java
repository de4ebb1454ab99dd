package app.farvel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.gathering.Tables;
import com.microsoft.playwright.Locator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A host without a mail server: what guests know of a change, and who came that nobody had asked. */
@BrowserTest
class TableJourneyTests {

    @Autowired
    SignedIn accounts;

    @Autowired
    Tables tables;

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "NORWEGIAN_ON_A_PHONE", "WITHOUT_SCRIPT"})
    void tellsOfAChangeByHand(Manner manner, Visitors visitors) {
        var me = host(manner);
        var table = tables.open(me, 5);
        var friday = tables.occurrence(me, table, tables.date(me, table, 1));
        tables.regular(me, table, "Sonja Lie");
        tables.regular(me, table, "Amir Khan");
        tables.invite(me, friday);
        var host = comes(visitors, manner, me);
        var date = "/gatherings/" + table.id() + "/dates/" + friday.plannedOn();
        notesEachLetterAsSent(host, date);

        host.opens(date).types("time", "10:30").presses("gathering.date.move");

        host.opens("/gatherings/" + table.id() + "?date=" + friday.plannedOn());
        host.seesWord("invitation.untold", 2, "Amir Khan, Sonja Lie");
        showsTheLetter(host, date);
        assertThat(host.page().locator("#text")).hasValue(Pattern.compile("10:30[\\s\\S]*Before: Friday[^\\n]*09:00"));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "NORWEGIAN_ON_A_PHONE", "WITHOUT_SCRIPT"})
    void notesWhoCameUnasked(Manner manner, Visitors visitors) {
        var me = host(manner);
        var table = tables.open(me, 5);
        var past = tables.past(me, table);
        var sonja = tables.regular(me, table, "Sonja Lie");
        tables.contact(me, "Walter Inn");
        var host = comes(visitors, manner, me);
        var attendance = "/gatherings/" + table.id() + "/dates/" + past.plannedOn() + "/attendance";

        host.opens(attendance);
        row(host, "Sonja Lie").locator("input").check();
        host.presses("site.save");
        host.opens(attendance).presses("invitation.came.others");
        row(host, "Walter Inn").locator("input").check();
        host.presses("rsvp.add.do").seesWord("rsvp.add.came.done", 1);

        host.opens(attendance);
        assertThat(row(host, "Sonja Lie").locator("input")).isChecked();
        assertThat(row(host, "Walter Inn").locator("input")).isChecked();
        org.assertj.core.api.Assertions.assertThat(tables.find(me, past, sonja)).isPresent();
    }

    private Account host(Manner manner) {
        return manner.language().equals(Locale.ENGLISH) ? accounts.kari() : accounts.ola();
    }

    private static Visitor comes(Visitors visitors, Manner manner, Account me) {
        var host = visitors.comes(manner).opens("/login");
        host.types("username", me.email()).types("password", SignedIn.PASSWORD);
        return host.presses("account.login.submit");
    }

    private static void notesEachLetterAsSent(Visitor host, String date) {
        for (var name : new String[] {"Amir Khan", "Sonja Lie"}) {
            host.opens(date + "/letters");
            host.comesBy(row(host, name).locator("form[action$='/sent'] button"));
        }
    }

    private static void showsTheLetter(Visitor host, String date) {
        host.opens(date + "/letters");
        host.comesBy(row(host, "Sonja Lie").locator("form:not([action$='/sent']) button"));
    }

    private static Locator row(Visitor host, String name) {
        return host.page()
                .locator("main tbody tr, main .checklist li")
                .filter(new Locator.FilterOptions().setHasText(name));
    }
}
