package app.farvel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server that is set up by {@code spring.mail.*}, if one is. */
@Component
class Smtp {

    private final ObjectProvider<JavaMailSenderImpl> servers;
    private final MailSettings settings;

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
    Transport connect() throws MessagingException {
        var server = configured();
        var transport = transport(server);
        transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        return transport;
    }

    private static Transport transport(JavaMailSenderImpl server) throws NoSuchProviderException {
        var protocol = server.getProtocol();
        return server.getSession().getTransport(protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol);
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
