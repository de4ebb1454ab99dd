package app.farvel.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contract.Contracts;
import app.farvel.contract.Destination;
import app.farvel.contract.NoticeRule;
import app.farvel.contract.NoticeTo;
import app.farvel.contract.Renewal;
import app.farvel.contract.Span;
import app.farvel.contract.Terms;
import app.farvel.digest.DigestService;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NewId;
import app.farvel.winddown.Cases;
import app.farvel.winddown.WindDownService;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Thursday 26 November 2026, with a vendor in America: thirty days before the last day of the first term, and nobody at work there. No page
 * calls it too late, and none keeps quiet about the working day that has passed.
 */
@ApplicationTest
@Import(ThanksgivingTests.Noon.class)
class ThanksgivingTests {

    private static final Instant NOON = Instant.parse("2026-11-26T17:00:00Z");
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final String STILL = "By the calendar";

    /** It is noon all the time. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Noon {

        @Bean
        @Primary
        Clock noon() {
            return Clock.fixed(NOON, ZoneOffset.UTC);
        }
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Cases cases;

    @Autowired
    Contracts contracts;

    @Autowired
    WindDownService windDowns;

    @Autowired
    DigestService digests;

    private Account kari;
    private UUID vendor;
    private UUID contract;
    private UUID windDown;

    @BeforeEach
    void kariHasAVendorInAmerica() {
        kari = accounts.kari();
        vendor = cases.line(kari);
        var details = Contracts.details(vendor, terms());
        var american =
                Contracts.asking(details, details.noticeForm(), details.noticeAddress(), Destination.of("US", null));
        contract = contracts.add(kari, american, LocalDate.of(2025, 12, 27));
        windDown = NewId.next();
        SignedIn.work(kari, () -> windDowns.start(windDown, vendor, "vendor-sunset", kari, THURSDAY, NOON, contract));
    }

    private static Terms terms() {
        return new Terms(
                LocalDate.of(2025, 12, 27),
                new Span(12, Span.Unit.MONTHS),
                null,
                Renewal.OPEN_ENDED,
                null,
                null,
                true,
                NoticeRule.usual(new Span(30, Span.Unit.DAYS), NoticeTo.ANY_DAY));
    }

    @Test
    void isInTimeOnEveryPage() {
        assertThat(page("/contracts/" + contract))
                .contains(STILL, "until Thursday 26 November", "The last working day for notice was")
                .contains("Saturday 26 December");
        assertThat(page("/contracts/" + contract + "/leaving")).contains("26 December");
        assertThat(page("/contracts")).contains("Thu 26 Nov", "still in time");
        assertThat(page("/contacts/" + vendor)).contains("In time by the calendar until Thu 26 Nov");
        assertThat(page("/")).contains("Give notice for Design framework today", STILL);
        assertThat(page("/wind-downs/" + windDown)).contains(STILL, "until Thursday 26 November");
        assertThat(page("/wind-downs/" + windDown + "/message"))
                .contains("The contract still ends on Saturday 26 December if it is there by Thursday 26 November");
        assertThat(page("/wind-downs/" + windDown + "/guide"))
                .contains("26 November")
                .doesNotContain("25 November");
    }

    @Test
    void keepsTheEndInReachOnEveryForm() {
        assertThat(page("/wind-downs/" + windDown + "/notice"))
                .contains("name=\"effectDate\" value=\"2026-12-26\"", STILL);
        assertThat(page("/contracts/" + contract + "/notice")).contains("name=\"endsOn\" value=\"2026-12-26\"", STILL);
    }

    @Test
    void warnsOnceBesideTheAnswers() {
        cases.save(kari, windDown, 0, Cases.ANSWERS);
        assertThat(page("/wind-downs/" + windDown + "/message")).contains("By the calendar it is in time until");

        assertThat(page("/wind-downs/" + windDown + "/message/review"))
                .contains("By the calendar it is in time until Thursday 26 November");
    }

    @Test
    void saysSoInTheDigestAndOfTheProof() {
        assertThat(SignedIn.work(kari, () -> digests.preview(NOON)).text())
                .contains("Give notice for Design framework today");

        mvc.post()
                .uri("/contracts/" + contract + "/notice")
                .param("id", NewId.next().toString())
                .param("givenOn", "2026-11-26")
                .param("how", "email")
                .param("endsOn", "2026-12-26")
                .with(SignedIn.as(kari))
                .with(csrf())
                .exchange();

        assertThat(page("/contracts/" + contract + "/notice"))
                .contains("In time by the calendar, though the last working day for it was Wednesday 25 November");
        assertThat(page("/wind-downs/" + windDown)).contains("In time by the calendar, though the last working day");
    }

    private String page(String path) {
        var answer = mvc.get().uri(path).with(SignedIn.as(kari)).exchange();
        assertThat(answer).hasStatusOk();
        var text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("oo late", "December 2027", "notice had to be given");
        return text;
    }
}
