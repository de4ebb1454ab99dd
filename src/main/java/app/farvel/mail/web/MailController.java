package app.farvel.mail.web;

import app.farvel.account.Account;
import app.farvel.mail.Delivery;
import app.farvel.mail.MailBody;
import app.farvel.mail.MailOrigins;
import app.farvel.mail.MailPages;
import app.farvel.mail.Mailbox;
import app.farvel.mail.Outbox;
import app.farvel.mail.OutgoingMail;
import app.farvel.shared.NewId;
import app.farvel.shared.Typed;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether mail can leave Farvel, a test of it, and what became of each mail. */
@Controller
@RequestMapping("/settings/mail")
class MailController {

    private static final String TEST = "test";
    private static final String BACK = "redirect:/settings/mail";

    private final Outbox outbox;
    private final MailOrigins origins;
    private final MailPages pages;
    private final MessageSource messages;
    private final Clock clock;

    MailController(Outbox outbox, MailOrigins origins, MailPages pages, MessageSource messages, Clock clock) {
        this.outbox = outbox;
        this.origins = origins;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "settings";
    }

    @GetMapping
    String page(@RequestParam(required = false) @Nullable UUID after, Model model) {
        var now = clock.instant();
        var page = outbox.page(after);
        model.addAttribute("isConfigured", outbox.isConfigured());
        if (outbox.isConfigured()) {
            model.addAttribute("server", outbox.server());
            model.addAttribute("sender", outbox.sender());
        }
        if (after == null)
            model.addAttribute(
                    "test",
                    page.newest(TEST).map(mail -> new MailView(mail, now)).orElse(null));
        model.addAttribute("origins", origins.pages(page.mails()));
        model.addAttribute("isFirst", after == null);
        model.addAttribute(
                "mails",
                page.mails().stream().map(mail -> new MailView(mail, now)).toList());
        model.addAttribute("next", page.next());
        return "mail/page";
    }

    /** @param formId of the button's form, so that pressing it twice sends one */
    @PostMapping("/test")
    String test(@RequestParam(defaultValue = "") String formId, Account me, RedirectAttributes flash) {
        if (!outbox.isConfigured()) return BACK;
        var now = clock.instant();
        var text = messages.getMessage("mail.test.text", null, me.language());
        var mail = new OutgoingMail(TEST, null, new Mailbox(me.name(), me.email()), testSubject(me), text)
                .html(pages.letter(testSubject(me), MailBody.of(text), me.language()))
                .automatic()
                .id(Typed.id(formId).orElseGet(NewId::next));
        outbox.enqueue(mail, now);
        flash.addFlashAttribute("notice", "mail.test.sent");
        return BACK;
    }

    private String testSubject(Account me) {
        return messages.getMessage("mail.test.subject", null, me.language());
    }

    @PostMapping("/{mailId}/resend")
    String resend(@PathVariable UUID mailId, RedirectAttributes flash) {
        return change(mailId, outbox::resend, "mail.resent", flash);
    }

    @PostMapping("/{mailId}/cancel")
    String cancel(@PathVariable UUID mailId, RedirectAttributes flash) {
        return change(mailId, outbox::cancel, "mail.cancelled", flash);
    }

    /** The job that sends may be faster than the click. */
    private String change(UUID mailId, Change change, String notice, RedirectAttributes flash) {
        try {
            change.of(mailId, clock.instant());
            flash.addFlashAttribute("notice", notice);
        } catch (Delivery.TooLate | OptimisticLockingFailureException settled) {
            flash.addFlashAttribute("notice", "mail.tooLate");
        }
        return BACK;
    }

    private interface Change {
        void of(UUID mailId, Instant now);
    }
}
