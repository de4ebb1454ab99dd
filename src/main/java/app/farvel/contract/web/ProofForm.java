package app.farvel.contract.web;

import app.farvel.contract.ContractView;
import app.farvel.contract.Exit;
import app.farvel.contract.Notice;
import app.farvel.contract.NoticeDetails;
import app.farvel.shared.NewId;
import app.farvel.shared.Typed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** "I have given notice": when, how, to whom. */
record ProofForm(
        @Nullable String id,
        @Nullable String givenOn,
        @Nullable String arrivedOn,
        @Nullable String how,
        @Nullable String recipient,
        @Nullable String reference,
        @Nullable String endsOn,
        @Nullable String note) {

    static final List<String> WAYS =
            Arrays.stream(Notice.How.values()).map(Notice.How::id).toList();
    private static final int LINE = 200;
    private static final int TEXT = 2000;
    private static final int FARTHEST_YEARS = 20;

    static ProofForm of(ContractView view, LocalDate today) {
        var outlook = view.outlook();
        var endsOn = outlook.deadline().map(Exit::endsOn).or(outlook::ifSentToday);
        return new ProofForm(
                NewId.next().toString(),
                today.toString(),
                "",
                view.contract().noticeForm().id(),
                recipient(view),
                "",
                endsOn.map(LocalDate::toString).orElse(""),
                "");
    }

    static ProofForm of(Notice notice) {
        return new ProofForm(
                notice.id().toString(),
                notice.givenOn().toString(),
                notice.arrivedOn().map(LocalDate::toString).orElse(""),
                notice.how().id(),
                notice.recipient(),
                notice.reference(),
                notice.endsOn().toString(),
                notice.note());
    }

    private static String recipient(ContractView view) {
        var told = view.contract().noticeAddress().recipient();
        return told.isEmpty() ? view.contact().name() : told;
    }

    void check(Errors errors, LocalDate today) {
        if (!WAYS.contains(Typed.line(how))) errors.rejectValue("how", "paper.mistake.how");
        checkLength(errors, "recipient", recipient, LINE);
        checkLength(errors, "reference", reference, LINE);
        checkLength(errors, "note", note, TEXT);
        checkGiven(errors, today);
        checkArrived(errors, today);
        checkEnd(errors, today);
    }

    /** A correction must still go with what they confirmed. */
    void checkAgainst(Notice notice, Errors errors) {
        if (notice.confirmedOn()
                .flatMap(confirmed -> day(givenOn).filter(confirmed::isBefore))
                .isPresent()) errors.rejectValue("givenOn", "paper.mistake.after-confirmed");
    }

    private void checkGiven(Errors errors, LocalDate today) {
        var given = day(givenOn);
        if (given.isEmpty()) errors.rejectValue("givenOn", "paper.mistake.date");
        else if (given.get().isAfter(today)) errors.rejectValue("givenOn", "paper.mistake.future");
    }

    private void checkArrived(Errors errors, LocalDate today) {
        if (Typed.line(arrivedOn).isEmpty()) return;
        var arrived = day(arrivedOn);
        if (arrived.isEmpty()) errors.rejectValue("arrivedOn", "paper.mistake.date");
        else if (arrived.get().isAfter(today)) errors.rejectValue("arrivedOn", "paper.mistake.future");
        else if (day(givenOn).filter(arrived.get()::isBefore).isPresent())
            errors.rejectValue("arrivedOn", "paper.mistake.before-sent");
    }

    private void checkEnd(Errors errors, LocalDate today) {
        var ends = day(endsOn);
        if (ends.isEmpty()) errors.rejectValue("endsOn", "paper.mistake.date");
        else if (day(givenOn).filter(ends.get()::isBefore).isPresent())
            errors.rejectValue("endsOn", "paper.mistake.ends-before-notice");
        else if (ends.get().isAfter(today.plusYears(FARTHEST_YEARS)))
            errors.rejectValue("endsOn", "paper.mistake.far-off");
    }

    private static void checkLength(Errors errors, String field, @Nullable String typed, int most) {
        if (Typed.text(typed).length() > most) errors.rejectValue(field, "paper.mistake.too-long");
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        return Typed.date(Typed.line(typed));
    }

    NoticeDetails toDetails() {
        return new NoticeDetails(
                Typed.id(Typed.line(id)).orElseGet(NewId::next),
                day(givenOn).orElseThrow(),
                day(arrivedOn).orElse(null),
                Arrays.stream(Notice.How.values())
                        .filter(way -> way.id().equals(Typed.line(how)))
                        .findFirst()
                        .orElseThrow(),
                Typed.line(recipient),
                Typed.line(reference),
                day(endsOn).orElseThrow(),
                Typed.text(note),
                null);
    }
}
