package app.farvel.sunset.web;

import app.farvel.account.GuestLanguage;
import app.farvel.shared.Dates;
import app.farvel.sunset.GuestPlan;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What the page behind the link shows, in the vendor's language and the account's time. */
@Component
class GuestPage {

    private static final int SPARE_ROWS = 2;
    private static final int FIRST_ROWS = 3;
    private static final int MORE_ROWS = 5;

    /** Shows the plan with what is typed, and room for more. */
    String show(GuestPlan page, PlanForm form, HttpServletRequest request, Model model) {
        frame(page, request, model);
        model.addAttribute("form", form);
        if (!model.containsAttribute("comment"))
            model.addAttribute("comment", CommentForm.empty(page.plan().contactName()));
        model.addAttribute("places", places(form, form.rows() == 0 ? FIRST_ROWS : SPARE_ROWS));
        return page.isFixed() ? "sunset/agreed" : "sunset/guest";
    }

    /** Room for some more rows than there were. */
    void widen(PlanForm form, int placesBefore, Model model) {
        var spare = Math.max(placesBefore - form.rows(), 0) + MORE_ROWS;
        model.addAttribute("places", places(form, Math.min(spare, PlanFormCheck.MOST_ROWS)));
    }

    private static int places(PlanForm form, int spare) {
        return Math.max(form.rows(), Math.min(PlanFormCheck.MOST_ROWS, form.rows() + spare));
    }

    /** Shows beside what was typed what was saved or agreed meanwhile; saving once more means that this one is wanted. */
    String conflict(
            GuestPlan page, PlanForm typed, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("mine", typed.details());
        return show(page, typed.withVersion(page.plan().version()), request, model);
    }

    /** One page for a link that is unknown, over, taken back or spoilt. What was typed is not taken away with it. */
    String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "sunset/gone";
    }

    private static void frame(GuestPlan page, HttpServletRequest request, Model model) {
        GuestLanguage.propose(page.locale(), request);
        model.addAttribute("page", page);
        model.addAttribute("dates", new Dates(RequestContextUtils.getLocale(request), page.zone(), page.today()));
    }
}
