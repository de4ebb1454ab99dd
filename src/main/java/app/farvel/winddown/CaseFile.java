package app.farvel.winddown;

import app.farvel.contact.Contact;
import app.farvel.script.Playbook;
import java.util.List;

/** Everything about one wind-down. Tasks in their order, follow-ups by day, events newest first. */
public record CaseFile(
        WindDown windDown,
        Contact contact,
        Playbook playbook,
        List<Message> messages,
        List<Task> tasks,
        List<FollowUp> followUps,
        List<Event> events) {}
