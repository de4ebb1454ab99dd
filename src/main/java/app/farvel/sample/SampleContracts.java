package app.farvel.sample;

import app.farvel.contract.ContractDefaults;
import app.farvel.contract.ContractDetails;
import app.farvel.contract.ContractService;
import app.farvel.contract.Destination;
import app.farvel.contract.Fee;
import app.farvel.contract.LessonService;
import app.farvel.contract.Notice;
import app.farvel.contract.NoticeAddress;
import app.farvel.contract.NoticeDetails;
import app.farvel.contract.NoticeRule;
import app.farvel.contract.NoticeService;
import app.farvel.contract.NoticeTo;
import app.farvel.contract.Price;
import app.farvel.contract.Renewal;
import app.farvel.contract.Span;
import app.farvel.contract.Terms;
import app.farvel.sample.Year.Agreement;
import app.farvel.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs the vendors' contracts, and gives notice where the story says so. */
@Component
class SampleContracts {

    private static final Span MONTH = new Span(1, Span.Unit.MONTHS);

    private final ContractService contracts;
    private final NoticeService notices;
    private final LessonService lessons;
    private final ContractDefaults defaults;

    SampleContracts(
            ContractService contracts, NoticeService notices, LessonService lessons, ContractDefaults defaults) {
        this.contracts = contracts;
        this.notices = notices;
        this.lessons = lessons;
        this.defaults = defaults;
    }

    void add(Year year, Words words, Days days, Instant now) {
        year.contracts().forEach((key, agreement) -> {
            var said = Objects.requireNonNull(words.contracts().get(key), key);
            contracts.add(details(key, agreement, said, days), days.today(), now);
            if (agreement.noticed() != null) give(key, agreement, days, now);
            for (var lesson : said.lessons())
                lessons.note(
                        SampleIds.contact(agreement.with()),
                        SampleIds.contract(key),
                        lesson.kind(),
                        lesson.text(),
                        SampleIds.BATCH,
                        now);
        });
    }

    private ContractDetails details(String key, Agreement agreement, Words.Clause said, Days days) {
        var price = new Price(new Money(agreement.price(), Currency.getInstance(agreement.currency())), MONTH);
        return new ContractDetails(
                SampleIds.contract(key),
                SampleIds.contact(agreement.with()),
                null,
                said.title(),
                agreement.number(),
                agreement.kind(),
                terms(agreement, days),
                agreement.noticeForm(),
                NoticeAddress.NONE,
                Destination.USUAL,
                Fee.none(),
                price,
                agreement.currency(),
                said.clause(),
                said.page(),
                defaults.remindBefore(),
                "",
                agreement.replaces().isEmpty() ? null : SampleIds.contract(agreement.replaces()),
                SampleIds.BATCH);
    }

    private static Terms terms(Agreement agreement, Days days) {
        var term = Span.parse(agreement.term()).orElse(null);
        var notice = Span.parse(agreement.notice()).orElseThrow();
        var renewal = agreement.noticeTo() == NoticeTo.TERM_END ? Renewal.ROLLS_OVER : Renewal.OPEN_ENDED;
        var start = start(agreement, term, days);
        return new Terms(start, term, null, renewal, term, null, true, NoticeRule.usual(notice, agreement.noticeTo()));
    }

    private static LocalDate start(Agreement agreement, @Nullable Span term, Days days) {
        if (agreement.signed() != null) return days.exactly(agreement.signed());
        if (agreement.starts() != null) return days.ahead(agreement.starts());
        var dayAfter = days.ahead(Objects.requireNonNull(agreement.ends())).plusDays(1);
        return Objects.requireNonNull(term).times(-agreement.terms(), dayAfter);
    }

    private void give(String key, Agreement agreement, Days days, Instant now) {
        var given = days.ago(Objects.requireNonNull(agreement.noticed()));
        var ends = days.ahead(Objects.requireNonNull(agreement.ends()));
        var details = new NoticeDetails(
                SampleIds.notice(key), given, given, Notice.How.EMAIL, "", agreement.number(), ends, "", null);
        var notice = notices.record(SampleIds.contract(key), details, now);
        if (agreement.confirmed() != null) notices.confirm(notice.id(), days.ago(agreement.confirmed()));
    }
}
