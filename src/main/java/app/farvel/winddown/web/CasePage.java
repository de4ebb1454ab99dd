package app.farvel.winddown.web;

import app.farvel.contact.Contact;
import app.farvel.script.ChecklistItem.When;
import app.farvel.script.Playbook;
import app.farvel.script.PlaybookWords;
import app.farvel.script.PlaybookWords.FollowUpWords;
import app.farvel.winddown.CaseFile;
import app.farvel.winddown.FollowUp;
import app.farvel.winddown.HistoryEntry;
import app.farvel.winddown.LinkedContract;
import app.farvel.winddown.Message;
import app.farvel.winddown.Task;
import app.farvel.winddown.WindDown;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One case on a page, in the reader's language. */
record CasePage(CaseFile file, PlaybookWords words, LocalDate today) {

    private static final int NEXT = 5;
    private static final int FEW = 7;

    /**
     * A line of the checklist in words.
     *
     * @param owner me, next, or name; empty where nobody was named
     * @param name whose it is, when a name says it
     */
    record Line(Task task, String text, String owner, String name) {}

    /** A follow-up in words. */
    record Coming(FollowUp followUp, FollowUpWords words, boolean late) {}

    /** An event; the words it was about may be empty, and so may the two days between which something moved. */
    record Entry(HistoryEntry event, String about, Optional<LocalDate> from, Optional<LocalDate> to) {}

    static CasePage of(CaseFile file, Locale reader, LocalDate today) {
        return new CasePage(file, file.playbook().words(reader), today);
    }

    public WindDown windDown() {
        return file.windDown();
    }

    public Contact contact() {
        return file.contact();
    }

    public Playbook playbook() {
        return file.playbook();
    }

    /** Days until the last one together; negative once it has passed. */
    public long daysToExit() {
        return windDown()
                .exitOn()
                .map(day -> ChronoUnit.DAYS.between(today, day))
                .orElse(0L);
    }

    /** The lines whose turn it is: all that are left if they are few. */
    public List<Line> next() {
        return lines(undone().limit(isShort() ? FEW : NEXT));
    }

    /** The lines that come after those. */
    public List<Line> later() {
        return isShort() ? List.of() : lines(undone().skip(NEXT));
    }

    public List<Line> done() {
        return lines(file.tasks().stream().filter(Task::isDone));
    }

    public List<Line> removed() {
        return lines(file.allTasks().stream().filter(Task::isRemoved));
    }

    private boolean isShort() {
        return undone().count() <= FEW;
    }

    /** In the order they are done: what was to come before the message stands last once that has gone out. */
    private Stream<Task> undone() {
        var first = windDown().sentOn().isPresent() ? When.AFTER : When.BEFORE;
        return file.tasks().stream()
                .filter(task -> !task.isDone())
                .sorted(Comparator.comparing((Task task) -> task.phase() != first)
                        .thenComparing(task -> task.dueOn().orElse(LocalDate.MAX)));
    }

    private List<Line> lines(Stream<Task> tasks) {
        return tasks.map(this::line).toList();
    }

    private Line line(Task task) {
        return switch (task.owner()) {
            case "", "me", "next" -> new Line(task, wordsOf(task), task.owner(), "");
            case "them" -> new Line(task, wordsOf(task), "name", contact().displayName());
            default -> new Line(task, wordsOf(task), "name", task.owner());
        };
    }

    /** What is not done when the case is closed. */
    public List<Line> open() {
        return file.tasks().stream().filter(Task::isOpen).map(this::line).toList();
    }

    private String wordsOf(Task task) {
        return task.text().isEmpty() ? words.checklist().getOrDefault(task.item(), task.item()) : task.text();
    }

    public List<Coming> coming() {
        return file.followUps().stream()
                .filter(FollowUp::isOpen)
                .map(followUp ->
                        new Coming(followUp, wordsOf(followUp), followUp.dueOn().isBefore(today)))
                .toList();
    }

    private FollowUpWords wordsOf(FollowUp followUp) {
        var known = words.followUps().get(followUp.item());
        return known == null
                ? new FollowUpWords(followUp.item(), "")
                : known.about(contact().displayName());
    }

    public @Nullable Message message() {
        return file.messages().stream()
                .filter(message -> message.kind() == Message.Kind.MESSAGE)
                .findFirst()
                .orElse(null);
    }

    /** Whether a formal notice waits that is made for another way than the contract asks for. */
    public boolean isMadeOtherwise(LinkedContract bound) {
        return file.messages().stream()
                .anyMatch(message -> message.kind() == Message.Kind.FORMAL_NOTICE
                        && !message.isSent()
                        && message.channel() != bound.channel());
    }

    /** Those a mail holds: it waits, or has failed. */
    public List<Message> held() {
        return file.messages().stream().filter(Message::isHeld).toList();
    }

    public List<Message> setAside() {
        return file.messages().stream()
                .filter(message -> message.kind() == Message.Kind.SET_ASIDE)
                .toList();
    }

    public List<Entry> entries() {
        return file.events().stream()
                .map(event -> new Entry(event, about(event), day(event, 0), day(event, 1)))
                .toList();
    }

    /** One of the two days between which the last day moved. */
    private static Optional<LocalDate> day(HistoryEntry event, int which) {
        var days = event.note().split(" ");
        return event.kind() == HistoryEntry.Kind.EXIT_MOVED && which < days.length
                ? Day.of(days[which])
                : Optional.empty();
    }

    private String about(HistoryEntry event) {
        return switch (event.kind()) {
            case ANSWERED -> words.answers().getOrDefault(event.note(), "");
            case TICKED, UNTICKED -> words.checklist().getOrDefault(event.note(), event.note());
            case POSTED, UNDELIVERED, UNCONFIRMED, PLAN_CHANGES -> event.note();
            case CLOSED -> words.outcomes().getOrDefault(event.note(), "");
            default -> "";
        };
    }

    public String answer() {
        return words.answers().getOrDefault(windDown().answer(), "");
    }

    public String outcome() {
        return words.outcomes().getOrDefault(windDown().outcome(), "");
    }
}
