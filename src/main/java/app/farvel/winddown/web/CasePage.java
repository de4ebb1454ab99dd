package app.farvel.winddown.web;

import app.farvel.contact.Contact;
import app.farvel.script.ChecklistItem.When;
import app.farvel.script.Playbook;
import app.farvel.script.PlaybookWords;
import app.farvel.script.PlaybookWords.FollowUpWords;
import app.farvel.winddown.CaseFile;
import app.farvel.winddown.Event;
import app.farvel.winddown.FollowUp;
import app.farvel.winddown.Message;
import app.farvel.winddown.Task;
import app.farvel.winddown.WindDown;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One case on a page, in the reader's language. */
record CasePage(CaseFile file, PlaybookWords words, LocalDate today) {

    /** A line of the checklist in words. */
    record Line(Task task, String text) {}

    /** A follow-up in words. */
    record Coming(FollowUp followUp, FollowUpWords words, boolean late) {}

    /** An event; the words it was about may be empty. */
    record Entry(Event event, String about) {}

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

    public List<Line> before() {
        return lines(When.BEFORE);
    }

    public List<Line> after() {
        return lines(When.AFTER);
    }

    public long done() {
        return file.tasks().stream().filter(Task::isDone).count();
    }

    private List<Line> lines(When when) {
        return file.tasks().stream()
                .filter(task -> task.phase() == when)
                .map(task -> new Line(task, wordsOf(task)))
                .toList();
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

    public List<Message> setAside() {
        return file.messages().stream()
                .filter(message -> message.kind() == Message.Kind.SET_ASIDE)
                .toList();
    }

    public List<Entry> entries() {
        return file.events().stream()
                .map(event -> new Entry(event, about(event)))
                .toList();
    }

    private String about(Event event) {
        return switch (event.kind()) {
            case ANSWERED -> words.answers().getOrDefault(event.note(), "");
            case TICKED, UNTICKED -> words.checklist().getOrDefault(event.note(), "");
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
