package app.farvel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Speaks SMTP, and has patience with one answer: the one to the final dot. A server that has the whole mail may need
 * minutes for it, and who hangs up meanwhile sends it twice (RFC 5321, 4.5.3.2.6).
 */
final class PatientTransport extends SMTPTransport {

    private final Duration patience;
    private final BooleanSupplier isOver;
    private boolean handedOver;
    private boolean patient;

    /**
     * @param protocol {@code smtp} or {@code smtps}
     * @param patience how long the answer to the dot is waited for
     * @param isOver whether nobody can wait any more; asked each time the usual time for an answer has passed
     */
    PatientTransport(Session session, String protocol, Duration patience, BooleanSupplier isOver) {
        super(session, new URLName(protocol, null, -1, null, null, null), protocol, protocol.equals("smtps"));
        this.patience = patience;
        this.isOver = isOver;
    }

    /** Whether the server may have the whole mail: it was written to its end. */
    synchronized boolean hasHandedOver() {
        return handedOver;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        endOfMail();
        super.finishData();
    }

    /** The same where the server takes it in chunks. */
    @Override
    protected void finishBdat() throws IOException, MessagingException {
        endOfMail();
        super.finishBdat();
    }

    private void endOfMail() {
        handedOver = true;
        patient = true;
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        var end = System.nanoTime() + (patient ? patience.toNanos() : 0);
        patient = false;
        while (true) {
            try {
                return super.readServerResponse();
            } catch (MessagingException e) {
                var isLate = e.getNextException() instanceof SocketTimeoutException;
                if (!isLate || System.nanoTime() - end >= 0 || isOver.getAsBoolean()) throw e;
            }
        }
    }
}
