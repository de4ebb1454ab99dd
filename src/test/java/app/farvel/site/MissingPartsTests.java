package app.farvel.site;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.calendar.CalendarEntry;
import app.farvel.calendar.CalendarFeed;
import app.farvel.calendar.DatedSource;
import app.farvel.contact.Contact;
import app.farvel.contact.ContactPanel;
import app.farvel.contact.TimelineSource;
import app.farvel.contract.Contracts;
import app.farvel.dashboard.TodayPanel;
import app.farvel.digest.DigestService;
import app.farvel.gathering.Tables;
import app.farvel.reminder.DueThings;
import app.farvel.reminder.Reminder;
import app.farvel.reminder.ReminderSource;
import app.farvel.shared.ApplicationTest;
import app.farvel.winddown.CasePanel;
import app.farvel.winddown.Cases;
import app.farvel.winddown.WindDown;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Parts that fail in a transaction of the database, as a mistake in a module would: all the others are there. */
@ApplicationTest
@Import({MissingPartsTests.Broken.class, MissingPartsTests.BrokenPanels.class, MissingPartsTests.Failing.class})
@ExtendWith(OutputCaptureExtension.class)
class MissingPartsTests {

    private static final String SAID = "and is missing here";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Cases cases;

    @Autowired
    Contracts contracts;

    @Autowired
    Tables tables;

    @Autowired
    DueThings things;

    @Autowired
    CalendarFeed feed;

    @Autowired
    DigestService digests;

    @Autowired
    Clock clock;

    private Account kari;
    private UUID line;
    private UUID windDown;

    @BeforeEach
    void knowKari() {
        kari = accounts.kari();
        windDown = cases.sent(kari);
        line = cases.file(kari, windDown).contact().id();
        contracts.add(kari, Contracts.details(line, Contracts.nordlysTerms()), cases.today(kari));
        tables.open(kari, 5);
        things.due(kari.id(), "Call Line", kari.today(clock.instant()));
    }

    @Test
    void showsTheRestOfTodayAndSaysWhatIsMissing(CapturedOutput output) {
        var page = page("/");
        page("/");

        assertThat(page).contains("Call Line", "Next group coffee", SAID, "Farvel itself");
        assertThat(output.getOut().split(Failing.class.getName() + " is left out|Broken is left out", -1))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void showsTheRestOfAContactAndOfACase() {
        assertThat(page("/contacts/" + line)).contains(SAID, "Design framework");
        assertThat(page("/wind-downs/" + windDown)).contains(SAID, "/plan");
    }

    @Test
    void keepsTheFeedWhole() {
        var token = feed.open(kari.id(), false, clock.instant());

        var answer = mvc.get().uri("/calendar/" + token + ".ics").exchange();

        assertThat(answer).hasStatusOk().bodyText().contains("UID:follow-up-", "UID:contract-", "UID:gathering-");
    }

    @Test
    void tellsInTheDigest() {
        var letter = SignedIn.work(kari, () -> digests.preview(clock.instant()));

        assertThat(letter.text()).contains("Call Line", "is missing here: Farvel itself");
    }

    @Test
    void saysNothingWhereNothingIsMissing() {
        assertThat(page("/settings")).doesNotContain(SAID);
    }

    private String page(String address) {
        var answer = mvc.get().uri(address).with(SignedIn.as(kari)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Spoils the transaction it runs in, as the database or Spring would. */
    static class Failing {

        private final JdbcClient jdbc;

        Failing(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Transactional
        public <T> T fail() {
            jdbc.sql("select nothing from nowhere").query().listOfRows();
            throw new IllegalStateException();
        }
    }

    @Order(0)
    static class Broken implements ReminderSource, DatedSource, TodayPanel {

        private final Failing failing;

        Broken(Failing failing) {
            this.failing = failing;
        }

        @Override
        public String id() {
            return "a-broken-one";
        }

        @Override
        @Transactional(readOnly = true)
        public List<Reminder> due(LocalDate today, Locale language) {
            return failing.fail();
        }

        @Override
        @Transactional(readOnly = true)
        public List<CalendarEntry> between(LocalDate from, LocalDate to, Locale language) {
            return failing.fail();
        }

        @Override
        public int order() {
            return -100;
        }

        @Override
        public Optional<TodayPanel.Panel> at(Instant now) {
            return failing.fail();
        }
    }

    @TestConfiguration
    static class BrokenPanels {

        @Bean
        TimelineSource brokenTimeline(Failing failing) {
            return (contact, language) -> failing.fail();
        }

        @Bean
        ContactPanel brokenContactPanel(Failing failing) {
            return new ContactPanel() {

                @Override
                public int order() {
                    return -1;
                }

                @Override
                public Optional<Panel> of(Contact contact, LocalDate today) {
                    return failing.fail();
                }
            };
        }

        @Bean
        CasePanel brokenCasePanel(Failing failing) {
            return new CasePanel() {

                @Override
                public int order() {
                    return -1;
                }

                @Override
                public Optional<Panel> of(WindDown windDown, LocalDate today) {
                    return failing.fail();
                }
            };
        }
    }
}
