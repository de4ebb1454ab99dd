package app.farvel.contract.web;

import app.farvel.account.Account;
import app.farvel.contract.ContractService;
import app.farvel.contract.DocumentRefused;
import app.farvel.contract.Notice;
import app.farvel.contract.NoticeService;
import app.farvel.contract.NoticeStands;
import app.farvel.contract.ProofFile;
import app.farvel.shared.NotFound;
import app.farvel.shared.Typed;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proof of notice: told once, confirmed by them, taken back when need be. */
@Controller
@RequestMapping("/contracts/{contractId}/notice")
class NoticeController {

    private static final String VIEW = "contract/notice";

    private final ContractService contracts;
    private final NoticeService notices;
    private final Clock clock;

    NoticeController(ContractService contracts, NoticeService notices, Clock clock) {
        this.contracts = contracts;
        this.notices = notices;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "contracts";
    }

    @ModelAttribute("ways")
    Object ways() {
        return ProofForm.WAYS;
    }

    @GetMapping
    String show(@PathVariable UUID contractId, Account me, Model model) {
        return page(contractId, me, model);
    }

    @PostMapping
    String record(
            @PathVariable UUID contractId,
            @ModelAttribute("form") ProofForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Account me,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        contracts.get(contractId);
        form.check(errors, today(me));
        if (errors.hasErrors()) return page(contractId, me, model);
        try {
            notices.record(contractId, form.toDetails(), proof(file), clock.instant());
            flash.addFlashAttribute("notice", "paper.proof.recorded");
        } catch (DocumentRefused refused) {
            errors.reject("paper.mistake.file." + refused.reason().id());
            return page(contractId, me, model);
        } catch (NoticeStands stands) {
            flash.addFlashAttribute("notice", "paper.proof.stands");
        }
        return back(contractId);
    }

    private static @Nullable ProofFile proof(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.getOriginalFilename() == null || file.isEmpty()) return null;
        return new ProofFile(file.getOriginalFilename(), file.getBytes());
    }

    @PostMapping("/{noticeId}/confirmed")
    String confirmed(
            @PathVariable UUID contractId,
            @PathVariable UUID noticeId,
            @ModelAttribute("confirm") ConfirmForm form,
            BindingResult errors,
            Account me,
            Model model,
            RedirectAttributes flash) {
        var notice = get(contractId, noticeId);
        if (!notice.isStanding()) return back(contractId);
        form.check(errors, notice.givenOn(), today(me));
        if (errors.hasErrors()) return page(contractId, me, model);
        notices.confirm(noticeId, form.day().orElseThrow());
        flash.addFlashAttribute("notice", "paper.proof.confirmed");
        return back(contractId);
    }

    @PostMapping("/{noticeId}/arrived")
    String arrived(
            @PathVariable UUID contractId,
            @PathVariable UUID noticeId,
            @ModelAttribute("arrival") ConfirmForm form,
            BindingResult errors,
            Account me,
            Model model,
            RedirectAttributes flash) {
        var notice = get(contractId, noticeId);
        if (!notice.isStanding()) return back(contractId);
        form.check(errors, notice.givenOn(), today(me));
        if (errors.hasErrors()) return page(contractId, me, model);
        notices.arrived(noticeId, form.day().orElseThrow());
        flash.addFlashAttribute("notice", "paper.proof.arrived");
        return back(contractId);
    }

    @GetMapping("/{noticeId}/edit")
    String edit(@PathVariable UUID contractId, @PathVariable UUID noticeId, Model model) {
        var notice = get(contractId, noticeId);
        if (!notice.isStanding()) return back(contractId);
        model.addAttribute("form", ProofForm.of(notice));
        return correction(notice, model);
    }

    @PostMapping("/{noticeId}/edit")
    String correct(
            @PathVariable UUID contractId,
            @PathVariable UUID noticeId,
            @RequestParam(defaultValue = "") String version,
            @ModelAttribute("form") ProofForm form,
            BindingResult errors,
            Account me,
            Model model,
            RedirectAttributes flash) {
        var notice = get(contractId, noticeId);
        if (!notice.isStanding()) return back(contractId);
        form.check(errors, today(me));
        form.checkAgainst(notice, errors);
        if (errors.hasErrors()) return correction(notice, model);
        try {
            notices.correct(noticeId, Typed.number(version), form.toDetails(), clock.instant());
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            errors.reject("paper.proof.changed-meanwhile");
            model.addAttribute("stored", notices.get(noticeId));
            return correction(notices.get(noticeId), model);
        }
        flash.addFlashAttribute("notice", "paper.proof.edited");
        return back(contractId);
    }

    private String correction(Notice notice, Model model) {
        model.addAttribute("contract", contracts.get(notice.contractId()));
        model.addAttribute("noticeId", notice.id());
        model.addAttribute("version", notice.version());
        return "contract/notice-edit";
    }

    @PostMapping("/{noticeId}/withdrawn")
    String withdrawn(@PathVariable UUID contractId, @PathVariable UUID noticeId, Account me, RedirectAttributes flash) {
        get(contractId, noticeId);
        notices.withdraw(noticeId, today(me));
        flash.addFlashAttribute("notice", "paper.proof.withdrawn");
        return back(contractId);
    }

    private Notice get(UUID contractId, UUID noticeId) {
        contracts.get(contractId);
        var notice = notices.get(noticeId);
        if (!notice.contractId().equals(contractId)) throw new NotFound("Notice", noticeId);
        return notice;
    }

    private String page(UUID contractId, Account me, Model model) {
        var view = contracts.view(contractId, today(me));
        var notice = notices.standing(contractId).orElse(null);
        var judgement = notice == null ? null : notices.judge(notice);
        model.addAttribute("page", new ProofPage(view, notice, judgement, notices.withdrawn(contractId)));
        model.addAttribute("before", notice == null ? List.of() : notices.before(notice.id()));
        if (!model.containsAttribute("form")) model.addAttribute("form", ProofForm.of(view, today(me)));
        if (!model.containsAttribute("confirm"))
            model.addAttribute("confirm", new ConfirmForm(today(me).toString()));
        if (!model.containsAttribute("arrival"))
            model.addAttribute("arrival", new ConfirmForm(today(me).toString()));
        return VIEW;
    }

    private static String back(UUID contractId) {
        return "redirect:/contracts/" + contractId + "/notice";
    }

    private LocalDate today(Account me) {
        return me.today(clock.instant());
    }
}
