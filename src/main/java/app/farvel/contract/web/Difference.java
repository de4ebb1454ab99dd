package app.farvel.contract.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A field in which what was typed differs from what somebody else saved meanwhile.
 *
 * @param label message key of the field's name
 * @param words what message keys of the field's choices begin with; empty where the text speaks for itself
 */
record Difference(String label, String words, String saved, String typed) {

    static List<Difference> between(ContractForm typed, ContractForm saved) {
        return Stream.of(
                        text("title", typed, saved, ContractForm::title),
                        text("number", typed, saved, ContractForm::number),
                        choice("kind", typed, saved, ContractForm::kind),
                        text("start", typed, saved, ContractForm::start),
                        text("term", typed, saved, ContractForm::term),
                        choice("renewal", typed, saved, ContractForm::renewal),
                        text("renewalSpan", typed, saved, ContractForm::renewalSpan),
                        text("renewsOn", typed, saved, ContractForm::renewsOn),
                        choice("automatic", typed, saved, form -> String.valueOf(form.isAutomatic())),
                        text("notice", typed, saved, ContractForm::notice),
                        choice("noticeTo", typed, saved, ContractForm::noticeTo),
                        choice("noticeForm", typed, saved, ContractForm::noticeForm),
                        text("noticeAddress", typed, saved, ContractForm::noticeAddress),
                        choice("feeKind", typed, saved, ContractForm::feeKind),
                        text("fee", typed, saved, ContractForm::fee),
                        text("price", typed, saved, ContractForm::price),
                        text("every", typed, saved, ContractForm::every),
                        text("currency", typed, saved, ContractForm::currency),
                        text("manager", typed, saved, ContractForm::manager),
                        text("clause", typed, saved, ContractForm::clause),
                        text("clausePage", typed, saved, ContractForm::clausePage),
                        text("remindBefore", typed, saved, ContractForm::remindBefore),
                        text("notes", typed, saved, ContractForm::notes))
                .filter(difference -> !difference.saved.equals(difference.typed))
                .toList();
    }

    private static Difference text(
            String field, ContractForm typed, ContractForm saved, Function<ContractForm, String> text) {
        return new Difference("contract." + field, "", text.apply(saved), text.apply(typed));
    }

    private static Difference choice(
            String field, ContractForm typed, ContractForm saved, Function<ContractForm, String> text) {
        var words = "contract." + field + ".";
        return new Difference("contract." + field, words, text.apply(saved), text.apply(typed));
    }
}
