package app.farvel.contract.web;

import app.farvel.shared.Difference;
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
 * @param every empty when the price is paid once
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
        String noticeForm,
        String noticeAddress,
        String feeKind,
        String fee,
        String price,
        String every,
        String currency,
        String manager,
        String clause,
        String clausePage,
        String remindBefore,
        String notes) {

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
            @Nullable String noticeForm,
            @Nullable String noticeAddress,
            @Nullable String feeKind,
            @Nullable String fee,
            @Nullable String price,
            @Nullable String every,
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
        this.noticeForm = Typed.line(noticeForm);
        this.noticeAddress = Typed.line(noticeAddress);
        this.feeKind = Typed.line(feeKind);
        this.fee = Typed.line(fee);
        this.price = Typed.line(price);
        this.every = Typed.line(every);
        this.currency = Typed.line(currency).toUpperCase(Locale.ROOT);
        this.manager = Typed.line(manager);
        this.clause = Typed.text(clause);
        this.clausePage = Typed.line(clausePage);
        this.remindBefore = Typed.line(remindBefore);
        this.notes = Typed.text(notes);
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
                noticeForm,
                noticeAddress,
                feeKind,
                fee,
                price,
                every,
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
                .choice("noticeForm", ContractForm::noticeForm)
                .text("noticeAddress", ContractForm::noticeAddress)
                .choice("feeKind", ContractForm::feeKind)
                .text("fee", ContractForm::fee)
                .text("price", ContractForm::price)
                .text("every", ContractForm::every)
                .text("currency", ContractForm::currency)
                .text("manager", ContractForm::manager)
                .text("clause", ContractForm::clause)
                .text("clausePage", ContractForm::clausePage)
                .text("remindBefore", ContractForm::remindBefore)
                .text("notes", ContractForm::notes)
                .found();
    }
}
