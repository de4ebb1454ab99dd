package app.farvel.winddown;

import app.farvel.contract.Contract;
import app.farvel.contract.Exit;
import app.farvel.contract.NoticeRule;
import app.farvel.contract.NoticeTo;
import app.farvel.contract.Renewal;
import app.farvel.contract.Terms;
import app.farvel.script.Channel;
import app.farvel.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the days that were answered with what the contract says. */
final class Warnings {

    static final String LAST_DAY = "last-day";
    static final String PLAN_BY = "plan-by";
    static final String TALKED_ON = "talked-on";

    private final LinkedContract binding;
    private final Optional<LocalDate> lastDay;
    private final LocalDate noticeDay;
    private final List<Warning> found = new ArrayList<>();

    private Warnings(LinkedContract binding, Optional<LocalDate> lastDay, LocalDate noticeDay) {
        this.binding = binding;
        this.lastDay = lastDay;
        this.noticeDay = noticeDay;
    }

    /** About the answers of a draft. */
    static List<Warning> of(
            Optional<LinkedContract> binding,
            Optional<LocalDate> lastDay,
            Optional<LocalDate> planBy,
            LocalDate today) {
        var found = new ArrayList<Warning>();
        binding.ifPresent(known -> found.addAll(about(known, lastDay, today)));
        if (planBy.isPresent() && lastDay.filter(planBy.get()::isAfter).isPresent())
            found.add(Warning.of("plan-late", planBy.get(), lastDay.get()));
        return List.copyOf(found);
    }

    /**
     * About days that the text names: one that has passed, one asked for after the last day, a talk that is still to come.
     *
     * @param said by field id
     */
    static List<Warning> ofDays(Map<String, LocalDate> said, LocalDate today) {
        var found = new ArrayList<Warning>();
        var lastDay = said.get(LAST_DAY);
        said.forEach((field, day) -> {
            if (field.equals(TALKED_ON)) {
                if (day.isAfter(today)) found.add(Warning.of("to-come", day, null));
            } else if (day.isBefore(today)) found.add(Warning.of("past", day, null));
            else if (lastDay != null && day.isAfter(lastDay) && !field.equals(PLAN_BY))
                found.add(Warning.of("late", day, lastDay));
        });
        return List.copyOf(found);
    }

    /** When notice is made for another way than the contract asks for. */
    static Optional<Warning> ofWay(LinkedContract binding, Channel channel) {
        if (binding.channel() == channel) return Optional.empty();
        return Optional.of(
                Warning.of("asks-for-" + binding.contract().noticeForm().id(), null, null));
    }

    /** About a contract that is to end on the day, when notice is given on the other. */
    static List<Warning> about(LinkedContract binding, Optional<LocalDate> lastDay, LocalDate noticeDay) {
        var warnings = new Warnings(binding, lastDay, noticeDay);
        warnings.look();
        return List.copyOf(warnings.found);
    }

    private void look() {
        var outlook = binding.engine().on(noticeDay);
        if (binding.notice().isPresent()) noticed(binding.notice().get().endsOn());
        else if (outlook.hasEnded()) add("ended", outlook.endsByItself().orElse(null));
        else {
            outlook.deadline().ifPresent(this::urgent);
            var earliest = outlook.earliest();
            if (isTooEarly(earliest)) tooEarly(earliest.get(), outlook.missed());
            else lastDay.ifPresent(day -> tooLate(day, outlook.endsByItself(), outlook.deadline(), outlook.coming()));
        }
    }

    private void urgent(Exit exit) {
        var left = exit.left(noticeDay);
        if (left != Exit.Left.ENOUGH) tellOfUrgency("notice-" + left.id(), exit);
        else if (exit.noticeBy().equals(noticeDay))
            tellOfUrgency(exit.travels() ? "notice-post-today" : "notice-today", exit);
    }

    private void tellOfUrgency(String id, Exit exit) {
        found.add(Warning.of(
                        id,
                        exit.left(noticeDay) == Exit.Left.ENOUGH ? exit.arriveBy() : exit.lastDay(noticeDay),
                        exit.endsOn())
                .counted(exit, terms()));
    }

    private void noticed(LocalDate endsOn) {
        if (lastDay.filter(day -> !day.equals(endsOn)).isPresent()) add("noticed-otherwise", endsOn);
    }

    /** With no day answered yet, a term that was missed is worth knowing all the same. */
    private boolean isTooEarly(Optional<LocalDate> earliest) {
        return earliest.filter(first -> lastDay.isEmpty() || lastDay.get().isBefore(first))
                .isPresent();
    }

    private void tooEarly(LocalDate earliest, Optional<Exit> missed) {
        if (lastDay.isEmpty() && missed.isEmpty()) return;
        var from = lastDay.orElseGet(() -> missed.orElseThrow().endsOn());
        var id = missed.isPresent() ? "term-missed" : "too-early";
        var cost = cost(binding.contract(), from, earliest);
        var warning = Warning.of(id, from, earliest).costing(cost);
        found.add(missed.map(exit -> warning.counted(exit, terms())).orElse(warning));
    }

    private static @Nullable Money cost(Contract contract, LocalDate after, LocalDate last) {
        return contract.billing()
                .map(billing -> billing.worth(after.plusDays(1), last))
                .filter(money -> !money.isZero())
                .orElse(null);
    }

    private void tooLate(LocalDate day, Optional<LocalDate> endsByItself, Optional<Exit> deadline, List<Exit> coming) {
        var terms = terms();
        if (endsByItself.filter(day::isAfter).isPresent()) add("ends-by-itself", endsByItself.get());
        else if (endsByItself.isEmpty() && isNoExit(day, terms)) add("no-exit", nextExit(day, terms.noticeTo()));
        else if (terms.renewal() != Renewal.OPEN_ENDED
                && coming.stream().noneMatch(exit -> exit.endsOn().equals(day)))
            deadline.filter(exit -> day.isAfter(exit.endsOn()))
                    .ifPresent(exit -> found.add(
                            Warning.of(exit.isPressing(noticeDay) ? "renews-now" : "renews", day, exit.endsOn())
                                    .counted(exit, terms())));
    }

    private static boolean isNoExit(LocalDate day, Terms terms) {
        var byTerms = terms.renews() && terms.notice().renewed() == NoticeRule.Renewed.AT_ITS_END;
        return !byTerms && !nextExit(day, terms.noticeTo()).equals(day);
    }

    private static LocalDate nextExit(LocalDate day, NoticeTo noticeTo) {
        var end = day.withDayOfMonth(day.lengthOfMonth());
        if (noticeTo == NoticeTo.MONTH_END) return end;
        if (noticeTo != NoticeTo.QUARTER_END) return day;
        var later = end.plusMonths((12 - end.getMonthValue()) % 3);
        return later.withDayOfMonth(later.lengthOfMonth());
    }

    private Terms terms() {
        return binding.contract().terms();
    }

    private void add(String id, @Nullable LocalDate right) {
        found.add(Warning.of(id, lastDay.orElse(null), right));
    }
}
