package app.farvel.winddown;

import app.farvel.account.Account;
import app.farvel.contact.Contact;
import app.farvel.contract.Contract;
import app.farvel.contract.NoticeForm;
import app.farvel.script.Channel;
import app.farvel.script.Facts;
import app.farvel.script.FormOfAddress;
import app.farvel.script.MessageAssembler;
import app.farvel.script.Paper;
import app.farvel.script.PaperFact;
import app.farvel.shared.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what belongs beside a wind-down's message: the formal notice, and the guide for the talk before it. */
@Service
@Transactional
public class PaperService {

    /** A longer clause is named, and not quoted. */
    private static final int LONGEST_QUOTE = 500;

    private static final int WEEKS_TO_CONFIRM = 2;

    private final DraftService drafts;
    private final MessageRepository messages;
    private final FormalAnswers answers;
    private final MessageAssembler assembler;
    private final MessageSource words;

    PaperService(
            DraftService drafts,
            MessageRepository messages,
            FormalAnswers answers,
            MessageAssembler assembler,
            MessageSource words) {
        this.drafts = drafts;
        this.messages = messages;
        this.answers = answers;
        this.assembler = assembler;
        this.words = words;
    }

    /**
     * The formal notice as it was kept last, or as the contract proposes it.
     *
     * @throws app.farvel.shared.NotFound when there is no such wind-down, or its playbook knows no formal notice
     */
    @Transactional(readOnly = true)
    public FormalNotice notice(UUID windDownId, Account me, LocalDate today) {
        var draft = drafts.open(windDownId, me, today);
        var kept = kept(windDownId);
        var proposed = answers.over(draft.answers(), proposed(draft, me, today));
        var details = kept.filter(message -> !message.isSent())
                .map(message -> FormalAnswers.keptIn(message, proposed, today))
                .orElse(proposed);
        return notice(draft, kept, details, me, today);
    }

    /** The formal notice these details would give; nothing is kept. */
    @Transactional(readOnly = true)
    public FormalNotice preview(UUID windDownId, FormalDetails details, Account me, LocalDate today) {
        return notice(drafts.open(windDownId, me, today), kept(windDownId), details, me, today);
    }

    /**
     * Keeps the formal notice, in place of the one that was kept and not yet sent.
     *
     * @param version the form was made from, see {@link FormalNotice#version()}
     * @throws StaleDraft when it was changed since
     */
    public Message keep(UUID windDownId, int version, FormalDetails details, Account me, LocalDate today, Instant now) {
        drafts.hold(windDownId);
        var notice = preview(windDownId, details, me, today);
        if (notice.version() != version) return keptAlready(notice, details, me, today);
        if (notice.isGiven()) throw new OutOfTurn(windDownId, "has given its notice");
        var message = notice.kept()
                .filter(kept -> !kept.isSent())
                .orElseGet(() -> Message.formalNotice(windDownId, details.language(), now));
        message.choose(details.language(), message.tone(), details.channel(), now);
        var assembled = notice.assembled();
        message.assemble(assembled.subjectText(), FormalLetter.parts(details, assembled.partTexts(), today));
        answers.keep(windDownId, details, proposed(drafts.open(windDownId, me, today), me, today));
        return messages.saveAndFlush(message);
    }

    /** A form sent twice is no conflict: it says what is kept already. */
    private Message keptAlready(FormalNotice typed, FormalDetails details, Account me, LocalDate today) {
        var id = typed.windDown().id();
        return typed.kept()
                .filter(kept ->
                        !kept.isSent() && notice(id, me, today).details().equals(details))
                .orElseThrow(() -> new StaleDraft(id));
    }

    /** @param language null for that of the message */
    @Transactional(readOnly = true)
    public Guide guide(UUID windDownId, @Nullable Locale language, Account me, LocalDate today) {
        var draft = drafts.open(windDownId, me, today);
        var spoken = language == null ? draft.message().language() : language;
        var values = new HashMap<>(draft.answers());
        draft.binding().ifPresent(binding -> {
            binding.lastDay().ifPresent(day -> put(values, PaperFact.LAST_NOTICE_DAY, day.toString()));
            put(values, PaperFact.NOTICE_FORM, how(binding.contract().noticeForm(), spoken));
        });
        var contact = draft.about().contact();
        var locale = contact.writing(spoken, me);
        var assembled = assembler.paper(draft.playbook(), Paper.GUIDE, locale, draft.facts(), values);
        return new Guide(draft.windDown(), contact, assembled);
    }

    private FormalNotice notice(
            Draft draft, Optional<Message> kept, FormalDetails details, Account me, LocalDate today) {
        var values = new HashMap<>(draft.answers());
        put(values, PaperFact.AGREEMENT_NUMBER, details.number());
        put(values, PaperFact.CLAUSE_PAGE, details.clause());
        put(values, PaperFact.CLAUSE, quote(draft.binding().map(LinkedContract::contract)));
        put(values, PaperFact.NOTICE_DAY, iso(details.noticeDay()));
        put(values, PaperFact.EFFECT_DATE, iso(details.effectDate()));
        var contact = draft.about().contact();
        var locale = contact.writing(details.language(), me);
        var signatory = new FormalSignature(me, words, details.language());
        put(values, PaperFact.PARTY, signatory.party());
        put(values, PaperFact.NOTICE_FORM, signatory.sent(details.channel()));
        put(
                values,
                PaperFact.CONFIRMATION_DAY,
                iso(details.noticeDay().map(day -> confirmationDay(day, details.effectDate()))));
        var facts = facts(draft.facts(), details).signing(signatory.lines());
        var assembled = assembler.paper(draft.playbook(), Paper.NOTICE, locale, facts, values);
        var warnings = draft.binding()
                .map(binding -> warnings(binding, details, today))
                .orElse(List.of());
        return new FormalNotice(
                draft.windDown(), contact, draft.playbook(), draft.binding(), kept, details, assembled, warnings);
    }

    /** That time is short today is told beside it anyway. */
    private static List<Warning> warnings(LinkedContract binding, FormalDetails details, LocalDate today) {
        var noticeDay = details.noticeDay().orElse(today);
        var found = new ArrayList<Warning>();
        Warnings.ofWay(binding, details.channel()).ifPresent(found::add);
        Warnings.about(binding, details.effectDate(), noticeDay).stream()
                .filter(warning -> !warning.isOfUrgency() || !noticeDay.equals(today))
                .forEach(found::add);
        return found;
    }

    /** A formal notice greets formally, and greets whom it is sent to. */
    private static Facts facts(Facts facts, FormalDetails details) {
        var formal = facts.addressing(FormOfAddress.FORMAL).ending(details.agreement());
        return details.recipient().isEmpty() ? formal : formal.to(details.recipient());
    }

    private FormalDetails proposed(Draft draft, Account me, LocalDate today) {
        var contact = draft.about().contact();
        var contract = draft.binding().map(LinkedContract::contract);
        var recipient = recipient(contact, contract);
        return new FormalDetails(
                draft.message().language(),
                draft.binding().map(LinkedContract::channel).orElse(Channel.LETTER),
                contract.map(Contract::title).orElse(""),
                contract.map(Contract::number).orElse(""),
                contract.map(Contract::clausePage).orElse(""),
                Optional.of(today),
                effectDate(draft, today),
                recipient,
                address(contact, recipient, contract),
                new FormalSignature(me, words, draft.message().language()).head(),
                "");
    }

    /** Two weeks are time enough to confirm what has arrived, but not when it has ended by then. */
    private static LocalDate confirmationDay(LocalDate noticeDay, Optional<LocalDate> effectDate) {
        var usual = noticeDay.plusWeeks(WEEKS_TO_CONFIRM);
        return effectDate
                .filter(end -> end.isAfter(noticeDay) && end.isBefore(usual))
                .orElse(usual);
    }

    /** The last day that was answered, where the contract allows it; else the contract's own. */
    private static Optional<LocalDate> effectDate(Draft draft, LocalDate today) {
        var lastDay = Typed.date(draft.answers().getOrDefault(Warnings.LAST_DAY, ""));
        var binding = draft.binding();
        if (binding.isEmpty()) return lastDay;
        var fits = lastDay.isPresent()
                && Warnings.about(binding.get(), lastDay, today).stream().allMatch(Warning::isOfUrgency);
        return fits ? lastDay : binding.get().exit();
    }

    /** Whom the contract names, or the vendor. */
    private static String recipient(Contact contact, Optional<Contract> contract) {
        return contract.map(known -> known.noticeAddress().recipient())
                .filter(told -> !told.isEmpty())
                .orElse(contact.name().isBlank() ? contact.organization() : contact.name());
    }

    /** Many addresses begin with the name that stands above them; it is not said twice. */
    private static String address(Contact contact, String recipient, Optional<Contract> contract) {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(List.of(recipient, contact.organization()));
        var lines = contract.filter(known -> known.noticeForm() == NoticeForm.LETTER)
                .map(known -> known.noticeAddress().lines())
                .orElse(List.of());
        var organization = contact.organization().equalsIgnoreCase(recipient) ? "" : contact.organization();
        return Stream.concat(Stream.of(organization), lines.stream().dropWhile(names::contains))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String quote(Optional<Contract> contract) {
        return contract.map(Contract::clause)
                .filter(clause -> clause.length() <= LONGEST_QUOTE)
                .orElse("");
    }

    private String how(NoticeForm form, Locale language) {
        return words.getMessage("paper.how." + form.id(), null, language);
    }

    private Optional<Message> kept(UUID windDownId) {
        return messages.findFirstByWinddownIdAndKindOrderByCreatedAtDescIdDesc(windDownId, Message.Kind.FORMAL_NOTICE);
    }

    private static String iso(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static void put(Map<String, String> values, PaperFact fact, String value) {
        values.put(fact.id(), value);
    }
}
