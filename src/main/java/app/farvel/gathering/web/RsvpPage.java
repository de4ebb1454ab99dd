package app.farvel.gathering.web;

import app.farvel.account.GuestLanguage;
import app.farvel.gathering.OpenInvitation;
import app.farvel.shared.Dates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What the page behind a guest's link shows, in the guest's language and the gathering's time. */
@Component
class RsvpPage {

    private final MessageSource messages;
    private final RsvpCalendar calendar;

    RsvpPage(MessageSource messages, RsvpCalendar calendar) {
        this.messages = messages;
        this.calendar = calendar;
    }

    String show(OpenInvitation page, String token, RsvpForm form, HttpServletRequest request, Model model) {
        GuestLanguage.propose(page.contact().locale(page.host()), request);
        var language = RequestContextUtils.getLocale(request);
        var zone = page.gathering().zone();
        var dates = new Dates(language, zone, page.now().atZone(zone).toLocalDate());
        model.addAttribute("page", page);
        model.addAttribute("form", form);
        if (page.isTakenOff()) return takenOff(page, form, model);
        model.addAttribute("dates", dates);
        model.addAttribute("at", "/rsvp/" + token);
        var date = page.occurrence().plannedOn();
        model.addAttribute("date", date);
        model.addAttribute("langRest", "&date=" + date + chosen(form));
        var rule = page.gathering().rule().words();
        model.addAttribute("rule", messages.getMessage(rule, language));
        model.addAttribute("monthly", page.gathering().rule().text().contains("FREQ=MONTHLY"));
        model.addAttribute("add", calendar.links(page, token));
        return "gathering/rsvp";
    }

    /** An answer that was chosen in the mail stays chosen in the other language. */
    private static String chosen(RsvpForm form) {
        return form.given().map(answer -> "&answer=" + answer.id()).orElse("");
    }

    private static String takenOff(OpenInvitation page, RsvpForm form, Model model) {
        var isNew = !form.text().equals(page.invitation().word());
        model.addAttribute("typed", isNew ? form.text() : "");
        return "gathering/rsvp-off";
    }

    /** One page for a link that is unknown, over, taken back or spoilt. What was typed is not taken away with it. */
    String gone(RsvpForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("typed", form.text());
        return "gathering/rsvp-gone";
    }
}
