package app.farvel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server that is set up by {@code spring.mail.*}, if one is. */
@Component
class Smtp {

    private static final List<String> PROTOCOLS = List.of("smtp", "smtps");

    private final ObjectProvider<JavaMailSenderImpl> servers;
    private final MailSettings settings;
    private volatile boolean closing;

    Smtp(ObjectProvider<JavaMailSenderImpl> servers, MailSettings settings) {
        this.servers = servers;
        this.settings = settings;
    }

    boolean isConfigured() {
        return server().isPresent();
    }

    /** Host and port, for people. */
    String address() {
        return server().map(server -> server.getHost() + (server.getPort() > 0 ? ":" + server.getPort() : ""))
                .orElse("");
    }

    /** Under which address mail of this account is sent. */
    String from(String own) {
        if (isAddress(settings.from())) return settings.from().strip();
        return server().map(JavaMailSenderImpl::getUsername)
                .filter(Smtp::isAddress)
                .orElse(own);
    }

    private static boolean isAddress(@Nullable String text) {
        return text != null && new Mailbox("", text.strip()).isUsable();
    }

    Session session() {
        return configured().getSession();
    }

    /** Signed in at the server, ready to hand a mail over. */
    PatientTransport connect() throws MessagingException {
        var server = configured();
        var transport = transport(server);
        transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        return transport;
    }

    private PatientTransport transport(JavaMailSenderImpl server) throws NoSuchProviderException {
        var protocol = server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
        if (!PROTOCOLS.contains(protocol)) throw new NoSuchProviderException("No mail is sent by " + protocol);
        return new PatientTransport(server.getSession(), protocol, settings.patience(), this::isStopping);
    }

    /** Waiting for an answer keeps nobody from shutting Farvel down. */
    @EventListener
    void on(ContextClosedEvent closed) {
        closing = true;
    }

    private boolean isStopping() {
        return closing || Thread.currentThread().isInterrupted();
    }

    private JavaMailSenderImpl configured() {
        return server().orElseThrow(() -> new IllegalStateException("No mail server is set up"));
    }

    private Optional<JavaMailSenderImpl> server() {
        return servers.stream()
                .filter(server -> server.getHost() != null && !server.getHost().isBlank())
                .findFirst();
    }
}
