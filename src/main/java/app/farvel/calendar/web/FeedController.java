package app.farvel.calendar.web;

import app.farvel.calendar.CalendarFeed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The private calendar. Zipped here: the server zips nothing whose tag is to be the same byte by byte. */
@Controller
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Pattern ZIPPED =
            Pattern.compile("(^|.*[,\\s])gzip\\s*(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))(;|,|$).*");

    private final CalendarFeed feed;
    private final Clock clock;

    FeedController(CalendarFeed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> feed(
            @PathVariable String token,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
        var now = clock.instant();
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var calendar = feed.of(token, site, now);
        var zipped = ZIPPED.matcher(encodings).matches();
        var tag = tag(calendar.bytes(Instant.EPOCH)) + (zipped ? "-gzip" : "");
        var file = calendar.bytes(CalendarFeed.stamp(now));
        var answer = ResponseEntity.ok()
                .contentType(CALENDAR)
                .eTag('"' + tag + '"')
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"farvel.ics\"")
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        return zipped ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(zip(file)) : answer.body(file);
    }

    private static String tag(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] zip(byte[] file) {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
