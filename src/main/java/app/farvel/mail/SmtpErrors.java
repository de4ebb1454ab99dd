package app.farvel.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a mail server said, found in what the mail library throws. */
final class SmtpErrors {

    private static final Pattern REPLY = Pattern.compile("(?s)\\s*([245])\\d\\d[ -].*");

    private SmtpErrors() {}

    /** When the server could not be reached or did not let us in: always worth another try. */
    static SmtpReply beforeHandover(MessagingException problem) {
        return new SmtpReply(DeliveryProblem.UNREACHABLE, said(problem));
    }

    /** When it had let us in. */
    static SmtpReply of(MessagingException problem, boolean handedOver) {
        for (var said : messages(problem)) {
            var reply = REPLY.matcher(said);
            if (!reply.matches() || reply.group(1).equals("2")) continue;
            return new SmtpReply(reply.group(1).equals("5") ? DeliveryProblem.REFUSED : DeliveryProblem.LATER, said);
        }
        // That no answer came is nothing the server said.
        return handedOver
                ? new SmtpReply(DeliveryProblem.UNCLEAR, "")
                : new SmtpReply(DeliveryProblem.UNREACHABLE, said(problem));
    }

    private static String said(MessagingException problem) {
        return String.join(": ", messages(problem));
    }

    /** Outermost first. */
    private static List<String> messages(MessagingException problem) {
        var messages = new ArrayList<String>();
        Throwable next = problem;
        while (next != null && messages.size() < 10) {
            var message = next.getMessage();
            if (message != null && !message.isBlank()) messages.add(message.strip());
            next = next instanceof MessagingException outer ? outer.getNextException() : null;
        }
        return messages.stream().distinct().toList();
    }
}
