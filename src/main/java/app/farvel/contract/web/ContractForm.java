package app.farvel.contract.web;

import app.farvel.contract.NoticeForm;
import app.farvel.contract.NoticeRule;
import app.farvel.shared.Difference;
import app.farvel.shared.EmailAddress;
import app.farvel.shared.NewId;
import app.farvel.shared.Typed;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract as it is typed.
 *
 * @param id made with the empty form, so that sending it twice adds one contract
 * @param replaces id of the contract whose place it takes
 * @param term how long it runs at first, or its last day
 * @param noticeRecipient whom notice is addressed to; empty for the vendor
 * @param place of the vendor: a country, or a part of one that keeps days off of its own ({@code DE-BY}); empty for one's own
 * @param deliveryDays working days a letter takes; empty for the usual ones
 * @param every empty when the price is paid once
 * @param billing whether a period is paid when it begins, or when it is over
 * @param manager a contact's name
 */
record ContractForm(
        String id,
        String version,
        String replaces,
        String title,
        String number,
        String kind,
        String start,
        String term,
        String renewal,
        String renewalSpan,
        String renewsOn,
        String automatic,
        String notice,
        String noticeTo,
        String counting,
        String renewed,
        String withinFirstTerm,
        String noticeForm,
        String counts,
        String noticeRecipient,
        String noticeAddress,
        String place,
        String deliveryDays,
        String feeKind,
        String fee,
        String price,
        String every,
        String billing,
        String currency,
        String manager,
        String clause,
        String clausePage,
        String remindBefore,
        String notes) {

    static final String IN_ADVANCE = "in-advance";
    static final String IN_ARREARS = "in-arrears";
    static final List<String> BILLINGS = List.of(IN_ADVANCE, IN_ARREARS);

    ContractForm(
            @Nullable String id,
            @Nullable String version,
            @Nullable String replaces,
            @Nullable String title,
            @Nullable String number,
            @Nullable String kind,
            @Nullable String start,
            @Nullable String term,
            @Nullable String renewal,
            @Nullable String renewalSpan,
            @Nullable String renewsOn,
            @Nullable String automatic,
            @Nullable String notice,
            @Nullable String noticeTo,
            @Nullable String counting,
            @Nullable String renewed,
            @Nullable String withinFirstTerm,
            @Nullable String noticeForm,
            @Nullable String counts,
            @Nullable String noticeRecipient,
            @Nullable String noticeAddress,
            @Nullable String place,
            @Nullable String deliveryDays,
            @Nullable String feeKind,
            @Nullable String fee,
            @Nullable String price,
            @Nullable String every,
            @Nullable String billing,
            @Nullable String currency,
            @Nullable String manager,
            @Nullable String clause,
            @Nullable String clausePage,
            @Nullable String remindBefore,
            @Nullable String notes) {
        this.id = Typed.line(id);
        this.version = Typed.line(version);
        this.replaces = Typed.line(replaces);
        this.title = Typed.line(title);
        this.number = Typed.line(number);
        this.kind = Typed.line(kind);
        this.start = Typed.line(start);
        this.term = Typed.line(term);
        this.renewal = Typed.line(renewal);
        this.renewalSpan = Typed.line(renewalSpan);
        this.renewsOn = Typed.line(renewsOn);
        this.automatic = Typed.line(automatic);
        this.notice = Typed.line(notice);
        this.noticeTo = Typed.line(noticeTo);
        this.counting = chosen(counting, NoticeRule.Counting.UNSURE.id());
        this.renewed = chosen(renewed, NoticeRule.Renewed.AS_NOTICE_SAYS.id());
        this.withinFirstTerm = Typed.line(withinFirstTerm);
        this.noticeForm = Typed.line(noticeForm);
        this.counts = chosen(counts, NoticeRule.Counts.WHEN_IT_ARRIVES.id());
        this.noticeRecipient = Typed.line(noticeRecipient);
        this.noticeAddress = address(noticeAddress, this.noticeForm);
        this.place = Typed.line(place);
        this.deliveryDays = Typed.line(deliveryDays);
        this.feeKind = Typed.line(feeKind);
        this.fee = Typed.line(fee);
        this.price = Typed.line(price);
        this.every = Typed.line(every);
        this.billing = chosen(billing, IN_ADVANCE);
        this.currency = Typed.line(currency).toUpperCase(Locale.ROOT);
        this.manager = Typed.line(manager);
        this.clause = Typed.text(clause);
        this.clausePage = Typed.line(clausePage);
        this.remindBefore = Typed.line(remindBefore);
        this.notes = Typed.text(notes);
    }

    /** What was not asked, or not answered, is what most contracts mean. */
    private static String chosen(@Nullable String typed, String usual) {
        var line = Typed.line(typed);
        return line.isEmpty() ? usual : line;
    }

    private static String address(@Nullable String typed, String noticeForm) {
        return noticeForm.equals(NoticeForm.EMAIL.id()) ? EmailAddress.clean(typed) : Typed.line(typed);
    }

    boolean isLeftWithinFirstTerm() {
        return withinFirstTerm.equals("true");
    }

    boolean isPaidInAdvance() {
        return billing.equals(IN_ADVANCE);
    }

    UUID givenId() {
        return Typed.id(id).orElseGet(NewId::next);
    }

    boolean isAutomatic() {
        return automatic.equals("true");
    }

    ContractForm withVersion(String version) {
        return new ContractForm(
                id,
                version,
                replaces,
                title,
                number,
                kind,
                start,
                term,
                renewal,
                renewalSpan,
                renewsOn,
                automatic,
                notice,
                noticeTo,
                counting,
                renewed,
                withinFirstTerm,
                noticeForm,
                counts,
                noticeRecipient,
                noticeAddress,
                place,
                deliveryDays,
                feeKind,
                fee,
                price,
                every,
                billing,
                currency,
                manager,
                clause,
                clausePage,
                remindBefore,
                notes);
    }

    /** Where it differs from what was saved meanwhile. */
    List<Difference> differencesFrom(ContractForm saved) {
        return Difference.between(this, saved, "contract.")
                .text("title", ContractForm::title)
                .text("number", ContractForm::number)
                .choice("kind", ContractForm::kind)
                .text("start", ContractForm::start)
                .text("term", ContractForm::term)
                .choice("renewal", ContractForm::renewal)
                .text("renewalSpan", ContractForm::renewalSpan)
                .text("renewsOn", ContractForm::renewsOn)
                .choice("automatic", form -> String.valueOf(form.isAutomatic()))
                .text("notice", ContractForm::notice)
                .choice("noticeTo", ContractForm::noticeTo)
                .choice("counting", ContractForm::counting)
                .choice("renewed", ContractForm::renewed)
                .choice("withinFirstTerm", form -> String.valueOf(form.isLeftWithinFirstTerm()))
                .choice("noticeForm", ContractForm::noticeForm)
                .choice("counts", ContractForm::counts)
                .text("noticeRecipient", ContractForm::noticeRecipient)
                .text("noticeAddress", ContractForm::noticeAddress)
                .text("place", ContractForm::place)
                .text("deliveryDays", ContractForm::deliveryDays)
                .choice("feeKind", ContractForm::feeKind)
                .text("fee", ContractForm::fee)
                .text("price", ContractForm::price)
                .text("every", ContractForm::every)
                .choice("billing", ContractForm::billing)
                .text("currency", ContractForm::currency)
                .text("manager", ContractForm::manager)
                .text("clause", ContractForm::clause)
                .text("clausePage", ContractForm::clausePage)
                .text("remindBefore", ContractForm::remindBefore)
                .text("notes", ContractForm::notes)
                .found();
    }
}
