package app.farvel.site;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.account.SiteAddress;
import app.farvel.gathering.Tables;
import app.farvel.shared.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.util.ReflectionTestUtils;

/** Farvel behind a proxy. Whoever comes through it never sees another name, port or path than the proxy's. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"farvel.account.registration=open", "server.address=127.0.0.1"})
@Import(TroubleController.class)
@ContextConfiguration(initializers = TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
abstract class BehindAProxy {

    private static final int PAGES = 150;
    private static final String[] LINE = {
        "name",
        "Line Nygård",
        "relation",
        "vendor",
        "notes",
        "Met at the quay",
        "language",
        "en",
        "addressForm",
        "first-name"
    };

    private final URI address;
    private final boolean strips;

    @LocalServerPort
    int port;

    @Autowired
    SignedIn people;

    @Autowired
    SiteAddress site;

    @Autowired
    Tables tables;

    @Autowired
    JdbcClient sql;

    private ReverseProxy proxy;
    private ProxyVisitor visitor;
    private Account first;
    private Account kari;

    BehindAProxy(String address, boolean strips) {
        this.address = URI.create(address);
        this.strips = strips;
    }

    @BeforeEach
    void someoneComes() throws IOException {
        kari = people.kari();
        if (first == null) first = kari;
        proxy = new ReverseProxy(address, port, strips);
        visitor = new ProxyVisitor(address, proxy.port());
    }

    @AfterEach
    void goes() {
        proxy.close();
    }

    @Test
    void leadsToTheSignInAndBackToThePageAskedFor() {
        visitor.opens("/contacts?tag=oslo").isAt("/login");

        signsIn().isAt("/contacts?tag=oslo");
    }

    @Test
    void findsItsStyleSheetsAndScripts() {
        visitor.opens("/login");

        var files = visitor.links().stream().filter(AssetLinks::isFile).toList();

        assertThat(files).hasSizeGreaterThan(4);
        for (var file : files)
            assertThat(visitor.ask(file, HttpRequest.newBuilder().GET()).statusCode())
                    .as(file)
                    .isEqualTo(200);
    }

    @Test
    void undoesWhatWasDone() {
        signsIn();
        var id = addsLine();

        visitor.sends("/contacts/" + id + "/trash");
        var undo = visitor.found("(?s)class=\"notice\">.*?<form method=\"post\" action=\"([^\"]+)\"");
        visitor.sends(undo).opens("/contacts/" + id).sees("Line Nygård");
    }

    @Test
    void offersAgainWhatWasTypedWhenTheSessionHadEnded() {
        signsIn();
        visitor.opens("/contacts/new");

        visitor.losesItsCookies();
        visitor.sends("/contacts", LINE);
        visitor.isAt("/login").sees("Sign in, and what you typed will be there");
        signsIn().isAt("/resume").sees("Met at the quay");

        visitor.sends("/contacts", "name", "Line Nygård", "notes", "Met at the quay")
                .sees("Line Nygård", "Met at the quay");
    }

    @Test
    void sendsTheWholeBrowserToItsOwnSignIn() {
        var answer = visitor.ask("/contacts", HttpRequest.newBuilder().header("HX-Request", "true"));

        assertThat(answer.headers().firstValue("HX-Redirect")).contains(address.getPath() + "/login");
    }

    @Test
    void tellsAddressesThatOthersCanOpen() {
        signsIn();

        visitor.opens("/settings/calendar").sends("/settings/calendar", "titles", "masked");
        var feed = visitor.found("<textarea[^>]*id=\"address\"[^>]*>([^<]+)<");

        assertThat(feed).startsWith(address + "/calendar/");
        assertThat(visitor.opens(feed).page().body()).startsWith("BEGIN:VCALENDAR");
    }

    @Test
    void learnsItsAddressForTheLinksInMails() {
        sql.sql("delete from account_address").update();
        ReflectionTestUtils.setField(site, "kept", null);

        signsIn(first);

        assertThat(site.of("/rsvp/x")).isEqualTo(address + "/rsvp/x");
    }

    @Test
    void takesAGuestsAnswer() {
        var table = tables.open(kari, 5);
        var friday = tables.occurrence(kari, table, tables.date(kari, table, 1));
        var sonja = tables.regular(kari, table, "Sonja Lie");
        tables.invite(kari, friday);
        var link = "/rsvp/" + tables.link(kari, tables.of(kari, friday, sonja));

        visitor.opens(link).sends(link, "answer", "yes", "word", "With my dog");

        visitor.sees("With my dog").links().forEach(this::isOfTheSite);
    }

    @Test
    void showsItsErrorPagesWithTheirStyle() {
        signsIn();

        visitor.opens("/no-such-page");

        assertThat(visitor.page().statusCode()).isEqualTo(404);
        visitor.links().forEach(this::isOfTheSite);
    }

    @Test
    void takesTheVisitorsAddressFromTheProxyAlone() {
        signsIn();

        var seen = visitor.ask("/problems/visitor", HttpRequest.newBuilder().header("X-Forwarded-For", "198.51.100.1"));

        assertThat(seen.body()).isEqualTo(ReverseProxy.VISITOR + " " + address);
    }

    /** Every page that can be reached from Today of a believable year. */
    @Test
    void keepsEveryLinkOnTheSite() {
        signsIn();
        visitor.opens("/").sends("/sample");
        var todo = new ArrayDeque<>(List.of(address.getPath() + "/"));
        var seen = new HashSet<>(todo);
        var wrong = new TreeSet<String>();
        for (var count = 0; count < PAGES && !todo.isEmpty(); count++) {
            var path = todo.remove();
            visitor.opens(path);
            if (visitor.page().statusCode() != 200) wrong.add(visitor.page().statusCode() + ": " + path);
            for (var link : visitor.links()) {
                if (!isFine(link)) wrong.add(link + " at " + path);
            }
            visitor.pages().stream()
                    .filter(this::isNew)
                    .filter(link -> seen.add(kind(link)))
                    .forEach(todo::add);
        }

        assertThat(wrong).isEmpty();
        assertThat(seen).hasSizeGreaterThan(40);
    }

    /** A page of each kind is enough. */
    private static String kind(String link) {
        return link.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d{4}-\\d\\d-\\d\\d|[?#].*", "*");
    }

    private boolean isNew(String link) {
        return link.startsWith(address.getPath() + "/") && !AssetLinks.isFile(link) && !link.contains("logout");
    }

    private boolean isFine(String link) {
        if (!link.startsWith("/")) return !link.startsWith("http") || link.startsWith(address + "/") || isForeign(link);
        var path = address.getPath();
        return link.startsWith(path + "/") && !link.contains("=" + path + "/") && !link.startsWith(path + path + "/")
                || path.isEmpty();
    }

    private static boolean isForeign(String link) {
        return link.startsWith("https://") && !link.contains("localhost") && !link.contains("127.0.0.1");
    }

    private void isOfTheSite(String link) {
        assertThat(isFine(link)).as(link).isTrue();
    }

    private ProxyVisitor signsIn() {
        return signsIn(kari);
    }

    private ProxyVisitor signsIn(Account account) {
        if (!visitor.isOn("/login")) visitor.opens("/login");
        return visitor.sends("/login", "username", account.email(), "password", SignedIn.PASSWORD);
    }

    private String addsLine() {
        visitor.opens("/contacts/new").sends("/contacts", LINE);
        return visitor.found("/contacts/([0-9a-f-]{36})/trash");
    }
}
