package app.farvel.calendar;

import static app.farvel.calendar.ReplyText.attendee;
import static app.farvel.calendar.ReplyText.file;
import static app.farvel.calendar.ReplyText.instead;
import static app.farvel.calendar.ReplyText.only;
import static app.farvel.calendar.ReplyText.voice;
import static app.farvel.calendar.ReplyText.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.farvel.calendar.BrokenCalendarFile.Fault;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as programs write them, with the grammar and against it. */
class ReplyLinesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-ENTOURAGE_UUID:1",
                "X_FOO:1",
                "X-A/B:1",
                "X-FOO :1",
                "x-ünder:1",
                "X.FOO:1",
                "item1.X-A:1",
                ":1",
                ";:",
                "X-FOO",
                "no calendar line",
                "<html>",
                "X-FOO;A_B=1:2",
                "X-FOO;=1:2",
                "X-FOO;A=\"1:2",
                "DURATION:P99999999W",
                "RRULE:FREQ=SECONDLY",
                "EXDATE:x",
                "ATTACH;ENCODING=BASE64:====",
                "END:VALARM",
                "END:NOTHING",
                "BEGIN",
                "BEGIN:VALARM\r\nATTENDEE;PARTSTAT=DECLINED:mailto:a@b.example\r\nEND:VALARM",
                "BEGIN:X_OWN\r\nBEGIN:DEEPER\r\nUID:another\r\nEND:X_OWN",
                "SEQUENCE",
                "DTSTAMP",
                "COMMENT",
                "ATTENDEE",
                "ATTENDEE;PARTSTAT=DECLINED"
            })
    void skipsWhatNobodyNeeds(String line) {
        assertThat(only(with(line))).isEqualTo(only(file()));
        assertThat(only(file().replace("METHOD", line + "\r\nMETHOD"))).isEqualTo(only(file()));
    }

    @Test
    void saysWhereALineThatIsNeededLostItsEnd() {
        var torn = attendee("ATTENDEE;PARTSTAT=ACCEPTED;CN=Li\r\nne:mailto:line@nordlys.example");

        assertThatExceptionOfType(BrokenCalendarFile.class)
                .isThrownBy(() -> ReplyFile.read(torn))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.MALFORMED))
                .satisfies(e -> assertThat(e.line()).isEqualTo(13));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CN=Nygård; Line:mailto:|Nygård; Line",
                "CN=Nygård; Line;ROLE=CHAIR:mailto:|Nygård; Line",
                "CN=Sales: Line:mailto:|Sales: Line",
                "CN=Sales: Line; Oslo:MAILTO:|Sales: Line; Oslo",
                "CN=Nygård, Line:mailto:|Nygård, Line",
                "CN=Nygård\\, Line:mailto:|Nygård, Line",
                "CN=\"Nygård, Line; (\\\"Salg\\\")\":MAILTO:|Nygård, Line; (\"Salg\")",
                "CN=\"Line \\\"L\":mailto:|Line \"L",
                "CN=\"Line:mailto:|\"Line",
                "CN=\"'Line Nygård'\":mailto:|Line Nygård",
                "CN=Line ^'L^' ^^o^^:mailto:|Line \"L\" ^o^",
                "CN=mailto:x:mailto:|mailto:x",
                "CN=\"http://a.example:80\":mailto:|http://a.example:80",
                "CN=:mailto:|``",
                "ROLE=CHAIR:mailto:|``",
                "CN=\"A\";CN=\"B\":mailto:|A"
            })
    void findsTheNameAndTheAddress(String between, String name) {
        var voice = voice(only(attendee("ATTENDEE;PARTSTAT=ACCEPTED;" + between + "line@nordlys.example")));

        assertThat(voice.name()).isEqualTo(name);
        assertThat(voice.email()).isEqualTo("line@nordlys.example");
        assertThat(voice.answer()).isEqualTo(Participation.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ":mailto:line@nordlys.example",
                ":MAILTO:line@nordlys.example",
                ":Mailto: line@nordlys.example",
                ":SMTP:line@nordlys.example",
                ":mailto:mailto:line@nordlys.example",
                ":mailto:<line@nordlys.example>",
                ":<mailto:line@nordlys.example>",
                ":mailto:Line <line@nordlys.example>",
                ":mailto:line@nordlys.example?subject=Coffee",
                ":mailto:line%40nordlys.example",
                ":mailto:%3Cline@nordlys.example%3E",
                ":line@nordlys.example",
                ":\"mailto:line@nordlys.example\"",
                ":'line@nordlys.example'",
                ";EMAIL=line@nordlys.example:/aMjIyMjQ/principal/",
                ";EMAIL=\"line@nordlys.example\":urn:uuid:1",
                ";EMAIL=\"mailto:line@nordlys.example\":invalid:nomail",
                ";EMAIL=none:mailto:line@nordlys.example",
                ";X-A=\"mailto:x@y.example\":mailto:line@nordlys.example",
                ";SENT-BY=\"mailto:x@y.example\":mailto:line@nordlys.example",
                ";CN=Line:line@nordlys.example"
            })
    void knowsAnAddressHoweverItIsWritten(String written) {
        assertThat(voice(only(attendee("ATTENDEE;PARTSTAT=ACCEPTED" + written))).email())
                .isEqualTo("line@nordlys.example");
        assertThat(only(instead("ORGANIZER", "ORGANIZER" + written)).organizer())
                .isEqualTo("line@nordlys.example");
    }

    @ParameterizedTest
    @CsvSource({
        "a+b@nordlys.example, a+b@nordlys.example",
        "a%2Bb%25@nordlys.example, a+b%@nordlys.example",
        "a%zz@nordlys.example, a%zz@nordlys.example",
        "Åse@nordlys.example, Åse@nordlys.example"
    })
    void keepsTheLettersOfAnAddress(String written, String email) {
        assertThat(voice(only(attendee("ATTENDEE;PARTSTAT=ACCEPTED:mailto:" + written)))
                        .email())
                .isEqualTo(email);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Kalles &quot;kaffe&quot; &amp; kake: ja|Kalles \"kaffe\" & kake: ja",
                "&#39;ja&#39; &#x27;nei&#X27; &apos;|'ja' 'nei' '",
                "&amp;quot; &amp;amp;|&quot; &amp;",
                "&#99999999999; &#0;& &; &x|&#99999999999; & &; &x",
                "b&aring;d p&#229; &#x1F382;|båd på 🎂",
                "first^nsecond ^'third^' ^^n|first⏎second \"third\" ^n",
                "ja; nei, skriv til :mailto:x|ja; nei, skriv til :mailto:x"
            })
    void readsGooglesNoteAsItWasTyped(String written, String typed) {
        var line = "ATTENDEE;PARTSTAT=ACCEPTED;X-RESPONSE-COMMENT=\"" + written + "\":mailto:line@nordlys.example";

        assertThat(voice(only(attendee(line))).comment()).isEqualTo(typed.replace("⏎", "\n"));
    }

    @Test
    void leavesAWordThatIsNoneOfGooglesAsItStands() {
        assertThat(voice(only(with("COMMENT:R&amp\\;D \\, ^n \\\\n\\nneste"))).comment())
                .isEqualTo("R&amp;D , ^n \\n\nneste");
    }

    @Test
    void givesEachTheirOwnNote() {
        var both =
                with("ATTENDEE;PARTSTAT=DECLINED;X-RESPONSE-COMMENT=Nei:mailto:amir@fjord.example", "COMMENT:Vi sees");

        assertThat(only(both).voices()).extracting(Reply.Voice::comment).containsExactly("Vi sees", "Nei");
    }

    @Test
    void tellsWhoComesInsteadOfWhom() {
        var delegated = attendee("""
                ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:siri@elsewhere.example","mailto:x@y.example":MAILTO:line@nordlys.example
                ATTENDEE;PARTSTAT=ACCEPTED;DELEGATED-FROM=MAILTO:line@nordlys.example;CN=Siri:MAILTO:siri@elsewhere.example""".replace("\n", "\r\n"));

        var voices = only(delegated).voices();
        assertThat(voices)
                .extracting(Reply.Voice::email)
                .containsExactly("line@nordlys.example", "siri@elsewhere.example");
        assertThat(voices).extracting(Reply.Voice::delegatedTo).containsExactly("siri@elsewhere.example", "");
        assertThat(voices).extracting(Reply.Voice::delegatedFrom).containsExactly("", "line@nordlys.example");
    }

    @Test
    void takesTheUidOutOfExchangesWrapping() {
        var wrapped = wrapped(ReplyText.UID);

        for (var uid : new String[] {
            wrapped,
            wrapped.toLowerCase(Locale.ROOT),
            wrapped.replaceAll("(.{70})", "$1\r\n "),
            wrapped.replaceAll("(.{8})", "$1 "),
            wrapped.substring(0, wrapped.length() - 2),
            wrapped + "00"
        }) assertThat(only(instead("UID", "UID:" + uid)).uid()).isEqualTo(ReplyText.UID);
    }

    /** A UID of Exchange's own holds no mark, and one that only looks like it is nobody's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "040000008200E00074C5B7101A82E00800000000B0F5A1C2D3E4F501000000000000000010000000AABBCCDDEEFF00112233445566778899",
                "040000008200E000 nothing",
                "040000008200E0007643616C2D5569640100000000",
                "040000008200E0007643616C2D55696401000000zz",
                "7643616C2D55696401000000313233"
            })
    void leavesOtherUidsAsTheyAre(String uid) {
        assertThat(only(instead("UID", "UID:" + uid)).uid()).isEqualTo(uid);
    }

    private static String wrapped(String uid) {
        var inside = "vCal-Uid\u0001\0\0\0" + uid + "\0";
        return "040000008200E00074C5B7101A82E008" + "00".repeat(20) + "%02X000000".formatted(inside.length())
                + HexFormat.of().withUpperCase().formatHex(inside.getBytes(StandardCharsets.ISO_8859_1));
    }
}
