package app.farvel.contract.web;

import app.farvel.account.Account;
import app.farvel.contact.Contact;
import app.farvel.contract.Contract;
import app.farvel.contract.ContractDefaults;
import app.farvel.contract.Fee;
import app.farvel.contract.NoticeForm;
import app.farvel.contract.NoticeTo;
import app.farvel.contract.Renewal;
import app.farvel.contract.Span;
import app.farvel.contract.Terms;
import app.farvel.shared.NewId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the form: with what a new contract begins with, or with what is saved, in the reader's language. */
@Component
class ContractForms {

    private static final DateTimeFormatter WITH_POINTS = DateTimeFormatter.ofPattern("d.M.uuuu");

    private final ContractDefaults defaults;
    private final SpanWords spans;

    ContractForms(ContractDefaults defaults, SpanWords spans) {
        this.defaults = defaults;
        this.spans = spans;
    }

    /** @param replaced the contract whose place the new one takes */
    ContractForm empty(Account me, Locale language, @Nullable Contract replaced) {
        return new ContractForm(
                NewId.next().toString(),
                "",
                replaced == null ? "" : replaced.id().toString(),
                "",
                "",
                replaced == null ? "" : replaced.kind().id(),
                "",
                "",
                Renewal.ROLLS_OVER.id(),
                "",
                "",
                "true",
                "",
                NoticeTo.TERM_END.id(),
                "",
                "",
                "",
                NoticeForm.EMAIL.id(),
                "",
                "",
                "",
                "",
                "",
                Fee.Kind.NONE.id(),
                "",
                "",
                spans.of(new Span(1, Span.Unit.MONTHS), language),
                "",
                currency(me.country()),
                "",
                "",
                "",
                days(defaults.remindBefore()),
                "");
    }

    ContractForm of(Contract contract, @Nullable Contact manager, Locale language) {
        var terms = contract.terms();
        var fee = contract.fee();
        var price = contract.price().orElse(null);
        return new ContractForm(
                contract.id().toString(),
                String.valueOf(contract.version()),
                "",
                contract.title(),
                contract.number(),
                contract.kind().id(),
                terms.start().toString(),
                term(terms, language),
                terms.renewal().id(),
                spans.of(terms.renewalSpan(), language),
                terms.renewsOn() == null ? "" : terms.renewsOn().toString(),
                String.valueOf(terms.automatic()),
                spans.of(terms.notice().span(), language),
                terms.noticeTo().id(),
                terms.notice().counting().id(),
                terms.notice().renewed().id(),
                String.valueOf(terms.notice().withinFirstTerm()),
                contract.noticeForm().id(),
                terms.notice().counts().id(),
                contract.noticeAddress().recipient(),
                contract.noticeAddress().address(),
                contract.destination().place(),
                Optional.ofNullable(contract.destination().deliveryDays())
                        .map(String::valueOf)
                        .orElse(""),
                fee.kind().id(),
                number(fee.kind() == Fee.Kind.PERCENT ? fee.percent() : fee.amount(), language),
                price == null ? "" : number(price.amount().amount(), language),
                price == null ? "" : spans.of(price.every(), language),
                price == null || price.inAdvance() ? ContractForm.IN_ADVANCE : ContractForm.IN_ARREARS,
                contract.currency().map(Currency::getCurrencyCode).orElse(""),
                manager == null ? "" : manager.displayName(),
                contract.clause(),
                contract.clausePage(),
                days(contract.remindBefore()),
                contract.notes());
    }

    private String term(Terms terms, Locale language) {
        return terms.firstEnd() == null ? spans.of(terms.first(), language) : date(terms.firstEnd(), language);
    }

    private static String date(LocalDate date, Locale language) {
        return isEnglish(language) ? date.toString() : WITH_POINTS.format(date);
    }

    private static String number(@Nullable BigDecimal number, Locale language) {
        if (number == null) return "";
        var isWhole = number.stripTrailingZeros().scale() <= 0;
        var text =
                isWhole ? number.toBigInteger().toString() : number.setScale(2).toPlainString();
        return isEnglish(language) ? text : text.replace('.', ',');
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals("en");
    }

    private static String days(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Of the account's country; empty when that is not known. */
    private static String currency(String country) {
        try {
            return Currency.getInstance(new Locale.Builder().setRegion(country).build())
                    .getCurrencyCode();
        } catch (IllegalArgumentException | NullPointerException unknown) {
            return "";
        }
    }
}
