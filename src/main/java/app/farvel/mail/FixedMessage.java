package app.farvel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A message that keeps the Message-ID it is given, and knows whether anyone has begun to read it. */
final class FixedMessage extends MimeMessage {

    private final String messageId;
    private boolean read;

    FixedMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** Whether its content was asked for: a mail server asks when it has agreed to sender and recipient. */
    boolean wasRead() {
        return read;
    }

    @Override
    public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException, MessagingException {
        read = true;
        super.writeTo(out, ignored);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
