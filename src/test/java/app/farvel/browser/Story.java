package app.farvel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** What people do here, in steps that journeys share. */
final class Story {

    static final String PASSWORD = "four odd birds in spring";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Visitor visitor;

    private String email = "";

    private Story(Visitor visitor) {
        this.visitor = visitor;
    }

    static Story of(Visitor visitor) {
        return new Story(visitor);
    }

    /** From nowhere to an empty Today. */
    static Story signedUp(Visitor visitor) {
        visitor.opens("/register");
        return of(visitor)
                .fillsInTheRegistration("Kari Nordmann", "kari" + NUMBER.incrementAndGet() + "@example.com")
                .keepsTheCodes();
    }

    Story fillsInTheRegistration(String name, String email) {
        this.email = email;
        visitor.types("name", name).types("email", email).types("password", PASSWORD);
        visitor.selects("language", visitor.manner().language().toLanguageTag())
                .selects("zone", visitor.manner().zone());
        visitor.presses("account.register.submit");
        if (visitor.path().equals("/login")) signsInAsSomeoneNew();
        return this;
    }

    /** All but the first person sign in before they see their codes. */
    private void signsInAsSomeoneNew() {
        visitor.seesWord("account.login.registered").finds("username", email);
        visitor.types("password", PASSWORD).presses("account.login.submit");
    }

    Story keepsTheCodes() {
        assertThat(visitor.page().locator("#codes li").count()).isEqualTo(8);
        visitor.presses("account.codes.kept");
        assertThat(visitor.path()).isEqualTo("/");
        return this;
    }

    String email() {
        return email;
    }

    Story signsIn(String email) {
        visitor.opens("/login")
                .types("username", email)
                .types("password", PASSWORD)
                .presses("account.login.submit");
        return this;
    }

    /** A vendor of some years, who reads what the visitor reads. */
    Story addsNordlys() {
        return addsNordlys(visitor.manner().language());
    }

    Story addsNordlys(Locale language) {
        visitor.opens("/contacts/new").types("name", "Line Nygård").types("organization", "Nordlys Design");
        visitor.selects("relation", "vendor").types("since", "2021-03-01").types("email", "line@nordlys.example");
        visitor.selects("language", language.toLanguageTag()).presses("site.save");
        visitor.sees("Line Nygård");
        return this;
    }

    /** The first Friday of every month, as the form proposes. */
    Story laysATable() {
        visitor.opens("/gatherings/new").types("title", "The open table").types("place", "Kaffebrenneriet");
        visitor.presses("site.save");
        visitor.seesWord("gathering.added");
        return this;
    }

    Story logs(String kind, String note) {
        visitor.selects("kind", kind)
                .types("note", note)
                .presses("contact.log.do")
                .sees(note);
        return this;
    }

    /** From the contact's page to the builder. */
    Story chooses(String playbook) {
        visitor.comesBy("main [data-shortcut=w]").comesBy("button[value=" + playbook + "]");
        return this;
    }

    /** From anywhere to the builder, about someone who is no contact yet. */
    Story startsWithSomeoneNew(String name, String playbook) {
        visitor.opens("/wind-downs/new").types("name", name).comesBy("button[value=" + playbook + "]");
        return this;
    }

    /** Answers a question that left a blank; the paper fills it, by itself or after a press of the preview button. */
    Story answers(String field, String answer) {
        var blank = visitor.paper().locator("a.blank[href='#field-" + field + "']");
        assertThat(blank.first()).isVisible();
        visitor.types(field, answer);
        keeps();
        assertThat(blank).hasCount(0);
        return this;
    }

    /** What a browser without scripts needs to see the paper change. */
    Story keeps() {
        if (!visitor.manner().scripts()) visitor.presses("winddown.preview");
        return this;
    }

    /** All that a vendor must be told, typed in one go. */
    Story answersAsOnNordlys() {
        visitor.types("achievement", "the new shop front").types("need", "changes on the site within a day");
        visitor.types("plan-by", inDays(10)).types("last-day", inDays(90));
        return this;
    }

    /** A case whose message went out some days ago. */
    Story hasSentToNordlys(int daysAgo) {
        startsWithSomeoneNew("Line Nygård", "vendor-sunset").answersAsOnNordlys();
        visitor.presses("winddown.review");
        return sends(daysAgo);
    }

    Story sends(int daysAgo) {
        visitor.types("date", inDays(-daysAgo)).presses("winddown.sent-form");
        return this;
    }

    /** As everybody's clock has it but an American's. */
    static String inDays(int days) {
        return Manner.ENGLISH.today().plusDays(days).toString();
    }
}
