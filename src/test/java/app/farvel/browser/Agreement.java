package app.farvel.browser;

import app.farvel.shared.Dates;
import com.microsoft.playwright.options.FilePayload;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * A contract of twelve months, with notice of ninety days.
 *
 * @param counted ninety days before its last day: a Saturday, so that notice has to be given before
 */
record Agreement(LocalDate start, LocalDate ends, LocalDate counted) {

    private static final int NOTICE = 90;

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n".getBytes();

    static Agreement of(LocalDate today) {
        var counted = today.plusWeeks(2).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        var ends = counted.plusDays(NOTICE);
        return new Agreement(ends.plusDays(1).minusYears(1), ends, counted);
    }

    /** As pages say a day in a few letters. */
    static String brief(LocalDate day, Locale language) {
        return new Dates(language, ZoneId.of("Europe/Oslo"), Manner.ENGLISH.today()).brief(day);
    }

    static String day(LocalDate day, Locale language) {
        return new Dates(language, ZoneId.of("Europe/Oslo"), Manner.ENGLISH.today()).day(day);
    }

    static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", PDF);
    }

    /** A program that calls itself a PDF. */
    static FilePayload program(String name) {
        return new FilePayload(name, "application/pdf", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0});
    }
}
