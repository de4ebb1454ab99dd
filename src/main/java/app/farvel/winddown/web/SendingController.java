package app.farvel.winddown.web;

import app.farvel.account.Account;
import app.farvel.mail.Delivery;
import app.farvel.shared.Dates;
import app.farvel.shared.Typed;
import app.farvel.winddown.DraftService;
import app.farvel.winddown.ReadyMessage;
import app.farvel.winddown.SendingService;
import app.farvel.winddown.SendingService.Seen;
import app.farvel.winddown.StaleDraft;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Out of the door by mail: now, or in the morning; sooner after all, or not at all. */
@Controller
@RequestMapping("/wind-downs/{id}/messages/{messageId}/mail")
class SendingController {

    private final DraftService drafts;
    private final SendingService sending;
    private final Clock clock;

    SendingController(DraftService drafts, SendingService sending, Clock clock) {
        this.drafts = drafts;
        this.sending = sending;
        this.clock = clock;
    }

    @PostMapping
    String send(
            @PathVariable UUID id,
            @PathVariable UUID messageId,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(name = "_when", defaultValue = "") String when,
            Account me,
            Locale locale,
            RedirectAttributes flash) {
        var now = clock.instant();
        var outgoing = drafts.outgoing(id, messageId, me, me.today(now));
        if (isHere(outgoing) && !(sending.offer(outgoing, me, now).isPossible() && outgoing.isReady()))
            return back(outgoing, "winddown.mail.not-possible", flash);
        try {
            var seen = new Seen(Typed.number(version), to);
            sending.post(id, messageId, seen, when.equals("morning"), me, now);
        } catch (StaleDraft | ConcurrencyFailureException changed) {
            return back(outgoing, "winddown.changed-meanwhile", flash);
        }
        return posted(id, messageId, me, locale, now, flash);
    }

    private static boolean isHere(ReadyMessage outgoing) {
        return !outgoing.message().isSent() && !outgoing.message().isHeld();
    }

    private String posted(UUID id, UUID messageId, Account me, Locale locale, Instant now, RedirectAttributes flash) {
        var outgoing = drafts.outgoing(id, messageId, me, me.today(now));
        var mail = sending.mails(id, List.of(outgoing.message())).get(messageId);
        if (mail == null || !new PostedView(mail, now).isSleeping()) return "redirect:" + page(outgoing);
        var dates = new Dates(locale, me.zone(), me.today(now));
        var view = new PostedView(mail, now);
        flash.addFlashAttribute("notice", "winddown.mail.sleeps");
        flash.addFlashAttribute("noticeArgs", new Object[] {view.day(dates), view.time(dates)});
        return "redirect:/wind-downs/" + id;
    }

    @PostMapping("/now")
    String now(@PathVariable UUID id, @PathVariable UUID messageId, Account me, RedirectAttributes flash) {
        return change(id, messageId, me, () -> sending.hurry(id, messageId, clock.instant()), "mail.resent", flash);
    }

    @PostMapping("/back")
    String takeBack(@PathVariable UUID id, @PathVariable UUID messageId, Account me, RedirectAttributes flash) {
        return change(
                id,
                messageId,
                me,
                () -> sending.takeBack(id, messageId, clock.instant()),
                "winddown.mail.taken-back",
                flash);
    }

    /** The job that sends may be faster than the click. */
    private String change(
            UUID id, UUID messageId, Account me, Runnable change, String notice, RedirectAttributes flash) {
        var outgoing = drafts.outgoing(id, messageId, me, me.today(clock.instant()));
        if (!outgoing.message().isHeld()) return "redirect:" + page(outgoing);
        try {
            change.run();
        } catch (Delivery.TooLate | ConcurrencyFailureException settled) {
            flash.addFlashAttribute("notice", "mail.tooLate");
            return "redirect:/wind-downs/" + id;
        }
        return back(outgoing, notice, flash);
    }

    private static String back(ReadyMessage outgoing, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:" + page(outgoing);
    }

    private static String page(ReadyMessage outgoing) {
        var message = outgoing.message();
        var windDown = "/wind-downs/" + outgoing.windDown().id();
        return windDown + (message.isDraft() ? "/message/review" : "/messages/" + message.id());
    }
}
