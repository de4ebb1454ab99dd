package app.farvel.winddown.web;

import app.farvel.account.Account;
import app.farvel.mail.EmlFile;
import app.farvel.mail.Mailbox;
import app.farvel.script.Channel;
import app.farvel.script.TextChecks;
import app.farvel.winddown.DraftService;
import app.farvel.winddown.PaperService;
import app.farvel.winddown.ReadyMessage;
import app.farvel.winddown.SendingService;
import app.farvel.winddown.SentByMistake;
import app.farvel.winddown.StaleDraft;
import app.farvel.winddown.WindDownService;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Out of the door, by hand: read once more, copy, mail, save, print, and tell that it was sent. */
@Controller
@RequestMapping("/wind-downs/{id}")
class OutgoingController {

    private final DraftService drafts;
    private final WindDownService windDowns;
    private final SentByMistake mistakes;
    private final SendingService sending;
    private final PaperService papers;
    private final TextChecks checks;
    private final Clock clock;

    OutgoingController(
            DraftService drafts,
            WindDownService windDowns,
            SentByMistake mistakes,
            SendingService sending,
            PaperService papers,
            TextChecks checks,
            Clock clock) {
        this.drafts = drafts;
        this.windDowns = windDowns;
        this.mistakes = mistakes;
        this.sending = sending;
        this.papers = papers;
        this.checks = checks;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "winddowns";
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute(
                "channels", Arrays.stream(Channel.values()).map(Channel::id).toList());
    }

    @GetMapping("/message/review")
    String review(@PathVariable UUID id, Account me, Model model) {
        var outgoing = drafts.outgoing(id, me, today(me));
        if (outgoing.message().isSent())
            return "redirect:/wind-downs/" + id + "/messages/"
                    + outgoing.message().id();
        if (outgoing.isUnwritten()) return "redirect:/wind-downs/" + id + "/message";
        var message = outgoing.message();
        if (!message.isHeld()) model.addAttribute("form", SentForm.of(message.version(), today(me), message.channel()));
        return page(outgoing, me, model);
    }

    @PostMapping("/message/sent")
    String sent(
            @PathVariable UUID id,
            Account me,
            @ModelAttribute("form") SentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        form.check(errors, today(me));
        var outgoing = drafts.outgoing(id, me, today(me));
        if (outgoing.isUnwritten()) return "redirect:/wind-downs/" + id + "/message";
        if (!outgoing.open().isEmpty()) errors.reject("winddown.mistake.blank");
        if (errors.hasErrors()) return page(outgoing, me, model);
        var on = form.day();
        try {
            windDowns.sent(id, form.versionNumber(), on, Channel.of(form.channel()), clock.instant());
        } catch (StaleDraft | OptimisticLockingFailureException changed) {
            flash.addFlashAttribute("notice", "winddown.changed-meanwhile");
            return "redirect:/wind-downs/" + id + "/message/review";
        }
        flash.addFlashAttribute("notice", "winddown.sent");
        flash.addFlashAttribute("noticeUndo", "/wind-downs/" + id + "/message/not-sent");
        return "redirect:/wind-downs/" + id;
    }

    @PostMapping("/message/not-sent")
    String notSent(@PathVariable UUID id, Account me, RedirectAttributes flash) {
        var isDone = mistakes.takeBack(id, today(me), clock.instant());
        flash.addFlashAttribute("notice", isDone ? "winddown.not-sent.done" : "winddown.not-sent.late");
        return "redirect:/wind-downs/" + id;
    }

    @GetMapping("/messages/{messageId}")
    String message(@PathVariable UUID id, @PathVariable UUID messageId, Account me, Model model) {
        var outgoing = drafts.outgoing(id, messageId, me, today(me));
        if (outgoing.message().isDraft()) return "redirect:/wind-downs/" + id + "/message/review";
        return page(outgoing, me, model);
    }

    @GetMapping("/messages/{messageId}/print")
    String print(@PathVariable UUID id, @PathVariable UUID messageId, Account me, Model model) {
        var outgoing = drafts.outgoing(id, messageId, me, today(me));
        if (!outgoing.isReady()) return "redirect:" + back(outgoing);
        page(outgoing, me, model);
        return outgoing.isFormalNotice() ? "winddown/letter" : "winddown/print";
    }

    @GetMapping("/messages/{messageId}.eml")
    ResponseEntity<byte[]> eml(@PathVariable UUID id, @PathVariable UUID messageId, Account me) {
        var outgoing = drafts.outgoing(id, messageId, me, today(me));
        if (!outgoing.isReady())
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(back(outgoing)))
                    .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(EmlFile.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(outgoing))
                .body(file(outgoing, me));
    }

    /** Where the blanks can be filled. */
    private static String back(ReadyMessage outgoing) {
        var id = outgoing.windDown().id();
        return "/wind-downs/" + id + (outgoing.isFormalNotice() ? "/notice" : "/message/review");
    }

    private byte[] file(ReadyMessage outgoing, Account me) {
        var message = outgoing.message();
        var from = new Mailbox(me.name(), me.email());
        var date = message.savedAt().atZone(me.zone());
        return new EmlFile(
                        from,
                        outgoing.to(),
                        message.subject(),
                        outgoing.rendering().as(Channel.EMAIL),
                        message.id(),
                        date)
                .bytes();
    }

    private static String attachment(ReadyMessage outgoing) {
        return ContentDisposition.attachment()
                .filename(outgoing.about().contact().displayName() + ".eml", StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private String page(ReadyMessage outgoing, Account me, Model model) {
        var now = clock.instant();
        var message = outgoing.message();
        var mails = PostedView.of(sending.mails(outgoing.windDown().id(), List.of(message)), now);
        model.addAttribute("page", OutgoingPage.of(outgoing, checks));
        model.addAttribute("offer", sending.offer(outgoing, me, now));
        model.addAttribute("posted", mails.get(message.id()));
        if (outgoing.isFormalNotice() && !message.isSent())
            model.addAttribute("formal", papers.notice(outgoing.windDown().id(), me, today(me)));
        return "winddown/outgoing";
    }

    private LocalDate today(Account me) {
        return me.today(clock.instant());
    }
}
