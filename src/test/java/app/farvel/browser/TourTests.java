package app.farvel.browser;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Visits every page there is by following links, and leaves pictures under {@code target/tour}. A new page is on the
 * tour as soon as a link leads to it; a page that no link leads to fails the tour, or stands below with its reason.
 */
@BrowserTest
class TourTests {

    /** All themes, widths and languages of these; one picture of each other page. */
    private static final Set<String> KEY_PAGES = Set.of(
            "/",
            "/contacts",
            "/contacts/{contactId}",
            "/contracts/{id}",
            "/wind-downs/{id}/message",
            "/wind-downs/{id}",
            "/gatherings/{gatheringId}",
            "/settings");

    private static final Map<String, String> NOT_ON_THE_TOUR = Map.ofEntries(
            entry("/error", "shown by whatever went wrong"),
            entry("/recovery-codes", "shown once, by the journeys"),
            entry("/recovery-codes.txt", "a file"),
            entry("/resume", "shown by the session journey"),
            entry("/plan/{token}/comments", "leads back to the plan"),
            entry("/gatherings/preview", "a part of the form"),
            entry("/gatherings/{gatheringId}/guests/{guestId}/absent", "there after three dates somebody missed"),
            entry("/rsvp/{token}/calendar.ics", "a file"),
            entry("/rsvp/{token}/unsubscribe", "leads to the guest's page, which the guest journey shows"),
            entry("/calendar/{token}.ics", "a file"),
            entry("/contracts/{contractId}/documents/{documentId}", "a file, saved by the contract journey"),
            entry("/wind-downs/{id}/messages/{messageId}.eml", "a file, opened by the vendor journey"));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "NORWEGIAN"})
    void visitsEveryPage(Manner manner, Visitors visitors) {
        var atlas = new Atlas(mapping);
        var kari = visitors.comes(manner);
        Story.signedUp(kari).laysATable();
        kari.opens("/").presses("dashboard.way.sample");
        var stranger = visitors.comes(manner);

        var outside = new Stroll(stranger, atlas)
                .from(
                        "/login?lang=" + manner.language(),
                        "/reset/an-old-link",
                        "/plan/an-old-link",
                        "/rsvp/an-old-link",
                        "/digest/stop/an-old-link");
        var stroll = new Stroll(kari, atlas);
        var inside = stroll.from("/");
        inside.putAll(stroll.from(inside.get("/contacts/{contactId}") + "/interactions"));

        assertThat(stroll.deadEnds()).isEmpty();
        assertThat(unseen(atlas, outside, inside)).as("pages no link leads to").isEmpty();
        SoftAssertions.assertSoftly(softly -> {
            outside.forEach((pattern, address) -> softly.check(() -> takesPictures(stranger, pattern, address)));
            inside.forEach((pattern, address) -> softly.check(() -> takesPictures(kari, pattern, address)));
        });
    }

    private static Set<String> unseen(Atlas atlas, Map<String, String> outside, Map<String, String> inside) {
        var unseen = new TreeSet<>(atlas.all());
        unseen.removeAll(outside.keySet());
        unseen.removeAll(inside.keySet());
        unseen.removeAll(NOT_ON_THE_TOUR.keySet());
        return unseen;
    }

    private static void takesPictures(Visitor visitor, String pattern, String address) {
        var album = new Album(pattern, visitor);
        for (var width : new int[] {1360, 390}) {
            visitor.narrows(width).opens(address);
            if (KEY_PAGES.contains(pattern)) album.inAllLights();
            else if (width == 1360) album.once();
        }
    }
}
