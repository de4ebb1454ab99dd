package app.farvel.calendar;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Files that try to make a reader count, allocate or descend without end; the same ones for the same seed. */
final class HostileFiles {

    private static final int LARGE = 500_000;
    private static final List<String> FREQUENCIES =
            List.of("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY");

    /** Each makes one kind of file; what varies is up to the random numbers. */
    private static final List<Function<Random, String>> KINDS = List.of(
            random -> zone("RRULE:FREQ=" + pick(random, FREQUENCIES) + ";BYSECOND=" + numbers(random, 60, 60)),
            random ->
                    zone("RRULE:FREQ=" + pick(random, FREQUENCIES) + ";COUNT=2147483647;INTERVAL=" + random.nextInt(3)),
            random -> zone(
                    "DTSTART:00000101T000000\r\nRRULE:FREQ=" + pick(random, FREQUENCIES) + ";UNTIL=99991231T235959Z"),
            random -> zone("RDATE:" + filled(random, "19700101T000000,")),
            random -> zone(filled(random, "RDATE;VALUE=PERIOD:19700101T000000Z/P9999999W\r\n")),
            random -> many(
                    random,
                    "BEGIN:VTIMEZONE\r\nTZID:" + random.nextInt()
                            + "\r\nBEGIN:STANDARD\r\nDTSTART:19000101T000000\r\nRRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+9999\r\nTZOFFSETTO:-9999\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"),
            random -> event(
                    "RRULE:FREQ=SECONDLY\r\nEXRULE:FREQ=SECONDLY\r\nEXDATE:" + filled(random, "20261204T000000Z,")),
            random -> event("DURATION:P" + filled(random, "9") + "W\r\nDTEND:99999999T999999Z"),
            random -> event("BEGIN:VALARM\r\nREPEAT:2147483647\r\nDURATION:PT1S\r\nTRIGGER:-P999999999W\r\nEND:VALARM"),
            random -> event("RECURRENCE-ID;TZID=" + filled(random, "/x") + ":20261204T090000"),
            random -> event("RECURRENCE-ID:" + filled(random, "2026")),
            random -> event("UID:040000008200E000" + filled(random, "7643616C2D5569640100000041")),
            random -> event("SEQUENCE:" + filled(random, "9")),
            random -> event("ATTENDEE" + filled(random, ";X=1") + ";PARTSTAT=ACCEPTED:mailto:a@b.example"),
            random -> event("ATTENDEE" + filled(random, ";") + ";PARTSTAT=ACCEPTED:mailto:a@b.example"),
            random -> event("ATTENDEE;CN=" + filled(random, ";a") + ";PARTSTAT=ACCEPTED:mailto:a@b.example"),
            random -> event("ATTENDEE;CN=" + filled(random, "\"") + ";PARTSTAT=ACCEPTED:mailto:a@b.example"),
            random -> event("ATTENDEE;PARTSTAT=ACCEPTED" + filled(random, ":mailto:a@b") + "@c.example"),
            random -> event("ATTENDEE;PARTSTAT=ACCEPTED:" + filled(random, "<@") + filled(random, ">")),
            random -> event(
                    "ATTENDEE;PARTSTAT=ACCEPTED;X-RESPONSE-COMMENT=" + filled(random, "&amp;&#9999999;^^") + ":a@b"),
            random -> event(filled(random, "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.example\r\n")),
            random -> event(filled(random, "COMMENT:\\n\\,\r\n")),
            random -> event("COMMENT:" + filled(random, "\\\\n")),
            random -> event("COMMENT:" + filled(random, "\r\n ")),
            random -> event("COMMENT:" + filled(random, "\r\n \t")),
            random -> event("ATTACH;ENCODING=BASE64;VALUE=BINARY:" + filled(random, "QUJD")),
            random -> filled(random, "BEGIN:VCALENDAR\r\n"),
            random -> filled(random, "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
            random -> "BEGIN:VCALENDAR\r\n" + filled(random, "BEGIN:VEVENT\r\n"),
            random -> "BEGIN:VCALENDAR\r\n" + filled(random, "BEGIN:X-" + random.nextInt(9) + "\r\n"),
            random ->
                    "BEGIN:VCALENDAR\r\n" + filled(random, "BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\n") + "END:VCALENDAR",
            random -> event(filled(random, "END:X\r\n")),
            random -> event(filled(random, "\r")),
            random -> filled(random, "Content-Type: text/calendar\r\n\r\n"),
            random -> filled(
                    random, "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\nQQ==\r\n--\r\n"),
            random -> "Content-Type: multipart/mixed; boundary=x\r\n" + filled(random, " ;\r\n") + "\r\n",
            random -> "Content-Type: text/calendar;" + filled(random, " name") + "\r\n\r\n",
            random -> "Content-Type: text/calendar\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                    + filled(random, "=\r\n"),
            random -> "Content-Type: text/calendar\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                    + filled(random, "QkVHSU46VkNBTEVOREFS"),
            random -> nested(20),
            random -> filled(random, ">") + "BEGIN:VCALENDAR\r\n",
            random -> filled(random, "> ") + "\r\n" + filled(random, "> BEGIN:VCALENDAR\r\n"),
            random -> filled(random, "   "),
            random -> filled(random, "From: a@b\r\n\r\n"),
            random -> filled(random, "QkVHSU46VkNBTEVOREFS"),
            random -> filled(random, "\u00C2\u00A0"),
            random -> filled(random, "PARTSTAT=3D=\r\n"),
            random -> filled(random, "\0B"),
            random -> filled(random, "\u00EF\u00BB\u00BF"));

    private HostileFiles() {}

    static int kinds() {
        return KINDS.size();
    }

    /** In octets: a character each. */
    static byte[] file(int kind, long seed) {
        return KINDS.get(kind).apply(new Random(seed)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String zone(String lines) {
        return ReplyText.file()
                .replace("TZID=Europe/Oslo", "TZID=X")
                .replace(
                        "BEGIN:VEVENT",
                        "BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:19000101T000000\r\n" + lines
                                + "\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT");
    }

    private static String many(Random random, String zone) {
        return ReplyText.file().replace("BEGIN:VEVENT", filled(random, zone) + "BEGIN:VEVENT");
    }

    private static String event(String lines) {
        return ReplyText.with(lines).replace("UID:coffee", "X-UID:coffee").replace("SEQUENCE:0", "UID:x");
    }

    /** A mail in a mail in a mail, each encoded once more. */
    private static String nested(int times) {
        var mail = ReplyText.file();
        for (var each = 0; each < times; each++)
            mail = "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                    + Base64.getMimeEncoder().encodeToString(mail.getBytes(StandardCharsets.ISO_8859_1)) + "\r\n";
        return mail;
    }

    /** Mostly as large as a file may be, sometimes far larger. */
    private static String filled(Random random, String piece) {
        var size = random.nextInt(4) == 0 ? 8_000_000 : random.nextInt(4) == 0 ? random.nextInt(5000) : LARGE;
        return piece.repeat(Math.max(1, size / piece.length()));
    }

    private static String numbers(Random random, int count, int below) {
        return random.ints(count, 0, below)
                .mapToObj(String::valueOf)
                .reduce((one, other) -> one + "," + other)
                .orElse("0");
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
