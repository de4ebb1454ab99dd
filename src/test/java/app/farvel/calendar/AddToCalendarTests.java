package app.farvel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.calendar.EventTime.Timed;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AddToCalendarTests {

    private static final AddToCalendar SUMMER = new AddToCalendar(
            new Timed(ZonedDateTime.parse("2027-06-04T09:00+02:00[Europe/Oslo]"), Duration.ofMinutes(75)),
            "Kaffe & kake: 50 % på #1",
            "Kom som du er.\nhttps://farvel.example/rsvp/x?a=b&c",
            "Kafé Å, Grønnegata 1");

    @Test
    void tellsGoogleInUniversalTime() {
        assertThat(parts(SUMMER.google()))
                .containsEntry("action", "TEMPLATE")
                .containsEntry("dates", "20270604T070000Z/20270604T081500Z")
                .containsEntry("text", SUMMER.title())
                .containsEntry("details", SUMMER.text())
                .containsEntry("location", SUMMER.location())
                .hasSize(5);
    }

    @Test
    void tellsOutlookInUniversalTime() {
        assertThat(parts(SUMMER.outlook()))
                .containsEntry("startdt", "2027-06-04T07:00:00Z")
                .containsEntry("enddt", "2027-06-04T08:15:00Z")
                .containsEntry("subject", SUMMER.title())
                .containsEntry("body", SUMMER.text())
                .containsEntry("location", SUMMER.location())
                .hasSize(6);
    }

    @Test
    void writesNoPlusWhereABlankIsMeant() {
        assertThat(SUMMER.google() + SUMMER.outlook()).doesNotContain("+");
    }

    private static Map<String, String> parts(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    }
}
