package app.farvel.contract.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.contract.Span;
import app.farvel.shared.Amount;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.FieldError;

class ContractFormCheckTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void findsNothingWrongWithAnOrdinaryContract() {
        assertThat(check(Map.of())).isEmpty();
    }

    @Test
    void takesATrialThatIsShorterThanTheNotice() {
        assertThat(check(Map.of("term", "1 month", "renewalSpan", "12 months", "notice", "3 months")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title=                                              | title: contract.title.missing
            kind=butcher                                        | kind: contract.kind.missing
            start=                                              | start: contract.start.missing
            start=31.2.2026                                     | start: contract.date.wrong
            start=1900-12-31                                    | start: contract.date.wrong
            start=2077-01-01                                    | start: contract.date.far
            term=                                               | term: contract.term.missing
            term=a while                                        | term: contract.term.wrong
            term=0 months                                       | term: contract.term.wrong
            term=2023-12-31                                     | term: contract.term.before
            term=2080-12-31                                     | term: contract.date.far
            renewal=never                                       | renewal: contract.renewal.missing
            renewalSpan=                                        | renewalSpan: contract.renewalSpan.missing
            renewalSpan=often                                   | renewalSpan: contract.span.wrong
            renewal=none;term=                                  | term: contract.term.missing
            renewal=fixed-date                                  | renewsOn: contract.renewsOn.missing
            renewal=fixed-date;renewsOn=soon                    | renewsOn: contract.date.wrong
            renewal=open-ended                                  | noticeTo: contract.noticeTo.open-ended
            notice=soon                                         | notice: contract.notice.wrong
            notice=13 months                                    | notice: contract.notice.longer-renewal
            notice=400 days                                     | notice: contract.notice.longer-renewal
            renewal=none;notice=13 months                       | notice: contract.notice.longer
            renewalSpan=2 months                                | notice: contract.notice.longer-renewal
            renewal=fixed-date;renewsOn=2027-01-01;term=3 years;notice=2 years | notice: contract.notice.longer-renewal
            renewal=none;term=2024-03-31                        | notice: contract.notice.longer
            counting=sideways                                   | counting: contract.counting.missing
            counts=never                                        | counts: contract.counts.missing
            renewed=never                                       | renewed: contract.renewed.missing
            deliveryDays=61                                     | deliveryDays: contract.deliveryDays.wrong
            deliveryDays=soon                                   | deliveryDays: contract.deliveryDays.wrong
            noticeTo=                                           | noticeTo: contract.noticeTo.missing
            noticeAddress=post@                                 | noticeAddress: email.fault.no-address
            noticeAddress=Storgata 1                            | noticeAddress: email.fault.no-address
            noticeForm=letter                                   | noticeAddress: contract.noticeAddress.no-street
            noticeForm=letter;noticeAddress=https://a.example/b | noticeAddress: contract.noticeAddress.no-street
            noticeForm=portal                                   | noticeAddress: contract.noticeAddress.no-link
            noticeForm=portal;noticeAddress=a.example           | noticeAddress: contract.noticeAddress.no-link
            noticeForm=pigeon                                   | noticeForm: contract.noticeForm.missing
            feeKind=amount                                      | fee: contract.fee.missing
            feeKind=none;fee=100                                | feeKind: contract.feeKind.unclear
            feeKind=amount;fee=0                                | fee: contract.amount.not-positive
            feeKind=amount;fee=-5                               | fee: contract.amount.not-positive
            feeKind=percent;fee=0                               | fee: contract.fee.percent
            feeKind=percent;fee=101                             | fee: contract.fee.percent
            feeKind=percent;fee=half                            | fee: contract.fee.percent
            price=0                                             | price: contract.amount.not-positive
            price=a lot                                         | price: contract.amount.unreadable
            price=100000000.01                                  | price: contract.amount.too-much
            price=12.345,678                                    | price: contract.amount.decimals
            price=12.50;currency=JPY                            | price: contract.amount.decimals-of
            currency=                                           | currency: contract.currency.missing
            price=;feeKind=amount;fee=5;currency=               | currency: contract.currency.missing
            currency=KRONER                                     | currency: contract.currency.unknown
            currency=XXX                                        | currency: contract.currency.unknown
            billing=sometimes                                   | billing: contract.billing.missing
            every=now and then                                  | every: contract.every.wrong
            remindBefore=90, soon                               | remindBefore: contract.remindBefore.wrong
            remindBefore=0                                      | remindBefore: contract.remindBefore.wrong
            remindBefore=731                                    | remindBefore: contract.remindBefore.wrong
            remindBefore=1 2 3 4 5 6 7 8 9 10 11 12 13          | remindBefore: contract.remindBefore.many
            """)
    void saysAtTheFieldWhatIsWrong(String changes, String problem) {
        assertThat(check(changes(changes))).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "term=3 år",
                "term=P1Y",
                "term=2027-12-31",
                "term=31.12.2027",
                "price=12 500,50",
                "price=12,500.50",
                "price=100000000",
                "price=;currency=",
                "every=",
                "currency=eur",
                "feeKind=percent;fee=100",
                "feeKind=percent;fee=2,5 %",
                "feeKind=amount;fee=1 000,-",
                "renewal=none;renewalSpan=",
                "renewal=fixed-date;renewsOn=1.1.2027;term=",
                "renewal=open-ended;term=;noticeTo=month-end;notice=2 years",
                "noticeTo=any-day;notice=2 years",
                "notice=",
                "notice=12 months;term=1 year",
                "notice=1 year",
                "remindBefore=",
                "remindBefore=1 2 3 4 5 6 7 8 9 10 11 12",
                "remindBefore=7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7",
            })
    void takesWhatPeopleWrite(String changes) {
        assertThat(check(changes(changes))).isEmpty();
    }

    /** Every field that asks how long reads what contracts write. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12 mdr       | 12 months
            12 mdr.      | 12 months
            12 mnd.      | 12 months
            12 md.       | 12 months
            12 mån       | 12 months
            12 mån.      | 12 months
            12 mths      | 12 months
            12 mos       | 12 months
            400 dgr      | 400 days
            ett år       | 1 year
            et år        | 1 year
            one year     | 1 year
            1 year 6 months    | 18 months
            ett år og 6 mnd.   | 18 months
            twelve (12) months | 12 months
            """)
    void readsEverySpanAsContractsWriteIt(String written, String plain) {
        for (var form : Normalizer.Form.values()) {
            var typed = Normalizer.normalize(written, form);
            var changes =
                    Map.of("term", typed, "renewalSpan", typed, "every", typed, "notice", typed, "noticeTo", "any-day");

            assertThat(check(changes)).as(typed).isEmpty();
            assertThat(Span.parse(typed)).isEqualTo(Span.parse(plain));
        }
    }

    /** Every field that asks for an amount reads what people type. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "500 kr",
                "kr 500",
                "kr. 500",
                "500,-",
                "kr 500,-",
                "1.234,56",
                "1,234.56",
                "1 234,56",
                "1\u00a0234,56",
                "1\u202f234,56",
                "1\u2009234,56",
                "NOK 500",
                "500 NOK",
                "nok\u00a01\u00a0234,56",
            })
    void readsEveryAmountAsPeopleTypeIt(String typed) {
        assertThat(check(Map.of("price", typed, "feeKind", "amount", "fee", typed)))
                .isEmpty();
        assertThat(Amount.read(typed).orElseThrow()).isIn(new BigDecimal("500.00"), new BigDecimal("1234.56"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "25 %", "25\u00a0%", "25\u202f%", "25,0%", "25 percent", "25 prosent", "25 pst."})
    void readsAPercentageAsPeopleTypeIt(String typed) {
        assertThat(TypedTerms.percent(typed).orElseThrow()).isEqualByComparingTo("25");
    }

    @Test
    void saysNoMoreThanNeededOfAnEmptyForm() {
        var problems = check(empty());

        assertThat(problems).contains("title: contract.title.missing", "start: contract.start.missing");
        assertThat(problems).doesNotHaveDuplicates();
    }

    private static Map<String, String> empty() {
        var empty = new HashMap<String, String>();
        fields().keySet().forEach(field -> empty.put(field, ""));
        return empty;
    }

    private static Map<String, String> changes(String text) {
        var changes = new HashMap<String, String>();
        for (var change : text.split(";")) {
            var at = change.indexOf('=');
            changes.put(change.substring(0, at), change.substring(at + 1));
        }
        return changes;
    }

    private static List<String> check(Map<String, String> changes) {
        var fields = fields();
        fields.putAll(changes);
        var binder = new DataBinder(null, "form");
        binder.setTargetType(org.springframework.core.ResolvableType.forClass(ContractForm.class));
        binder.construct(new DataBinder.ValueResolver() {
            @Override
            public Object resolveValue(String name, Class<?> type) {
                return fields.get(name);
            }

            @Override
            public java.util.Set<String> getNames() {
                return fields.keySet();
            }
        });
        var form = (ContractForm) binder.getTarget();
        var errors = new BeanPropertyBindingResult(form, "form");
        ContractFormCheck.check(form, TODAY, errors);
        return errors.getFieldErrors().stream()
                .map(ContractFormCheckTests::text)
                .toList();
    }

    private static String text(FieldError error) {
        return error.getField() + ": " + error.getCode();
    }

    private static Map<String, String> fields() {
        return ContractFields.nordlys();
    }
}
