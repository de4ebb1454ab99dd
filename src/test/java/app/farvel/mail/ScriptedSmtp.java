package app.farvel.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that does, one connection after the other, what a test tells it; afterwards it is kind. */
public final class ScriptedSmtp implements AutoCloseable {

    /** What it does with one connection. */
    public enum Act {
        TAKES,
        REFUSES_THE_RECIPIENT,
        ASKS_TO_COME_LATER,
        SAYS_NOTHING,
        STALLS_AT_THE_RECIPIENT,
        HANGS_UP_BEFORE_THE_DOT,
        HANGS_UP_AFTER_THE_DOT,
        STALLS_AFTER_THE_DOT,
        THINKS_AFTER_THE_DOT,
        THINKS_AND_REFUSES,
        HANGS_UP_AFTER_TAKING
    }

    /** How it is spoken to. */
    public enum Line {
        PLAIN,
        STARTTLS,
        TLS
    }

    private static final Duration STALL = Duration.ofMinutes(10);

    /** Longer than tests wait for an ordinary answer. */
    private static final Duration THOUGHT = Duration.ofMillis(1600);

    private final ServerSocket door;
    private final Line line;
    private final Deque<Act> acts = new ArrayDeque<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<Socket> guests = new CopyOnWriteArrayList<>();

    public ScriptedSmtp(Act... acts) {
        this(Line.PLAIN, acts);
    }

    ScriptedSmtp(Line line, Act... acts) {
        this.line = line;
        this.acts.addAll(Arrays.asList(acts));
        try {
            var doors = line == Line.TLS ? tls().getServerSocketFactory() : ServerSocketFactory.getDefault();
            door = doors.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var porter = new Thread(this::serve, "scripted smtp");
        porter.setDaemon(true);
        porter.start();
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Every mail that came as far as its dot, whatever was answered. */
    public List<String> mails() {
        return mails;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                guests.add(guest);
                var act = nextAct();
                var waiter = new Thread(() -> serve(guest, act));
                waiter.setDaemon(true);
                waiter.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private synchronized Act nextAct() {
        return acts.isEmpty() ? Act.TAKES : acts.poll();
    }

    private void serve(Socket guest, Act act) {
        if (act == Act.SAYS_NOTHING) return;
        try (guest) {
            say(guest, "220 ready");
            talk(guest, act);
        } catch (IOException gone) {
            // so is the guest
        }
    }

    private void talk(Socket guest, Act act) throws IOException {
        var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), ISO_8859_1));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.toUpperCase().split("[ :]")[0];
            switch (command) {
                case "EHLO" -> say(guest, this.line == Line.STARTTLS ? "250-ok\r\n250 STARTTLS" : "250 ok");
                case "STARTTLS" -> {
                    say(guest, "220 go on");
                    talk(secured(guest), act);
                    return;
                }
                case "RCPT" -> {
                    if (act == Act.STALLS_AT_THE_RECIPIENT) pause(STALL);
                    say(guest, recipient(act));
                }
                case "DATA" -> {
                    say(guest, "354 go on");
                    if (act == Act.HANGS_UP_BEFORE_THE_DOT) return;
                    mails.add(content(in));
                    if (act == Act.HANGS_UP_AFTER_THE_DOT) return;
                    think(act);
                    say(guest, act == Act.THINKS_AND_REFUSES ? "554 5.7.1 Looks like spam" : "250 taken");
                    if (act == Act.HANGS_UP_AFTER_TAKING) return;
                }
                case "QUIT" -> {
                    say(guest, "221 bye");
                    return;
                }
                default -> say(guest, "250 ok");
            }
        }
    }

    private static Socket secured(Socket guest) throws IOException {
        var secured = (SSLSocket) tls().getSocketFactory()
                .createSocket(guest, guest.getInetAddress().getHostAddress(), guest.getPort(), true);
        secured.setUseClientMode(false);
        return secured;
    }

    /** With GreenMail's certificate, which nobody vouches for. */
    private static SSLContext tls() throws IOException {
        try (var file = ScriptedSmtp.class.getResourceAsStream("/greenmail.p12")) {
            var password = "changeit".toCharArray();
            var store = KeyStore.getInstance("PKCS12");
            store.load(file, password);
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static void think(Act act) {
        if (act == Act.STALLS_AFTER_THE_DOT) pause(STALL);
        if (act == Act.THINKS_AFTER_THE_DOT || act == Act.THINKS_AND_REFUSES) pause(THOUGHT);
    }

    private static String recipient(Act act) {
        return switch (act) {
            case REFUSES_THE_RECIPIENT -> "550 5.1.1 No such person here";
            case ASKS_TO_COME_LATER -> "450 4.2.0 Greylisted, come back";
            default -> "250 ok";
        };
    }

    private static String content(BufferedReader in) throws IOException {
        var content = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine())
            content.append(line).append('\n');
        return content.toString();
    }

    private static void say(Socket guest, String words) throws IOException {
        guest.getOutputStream().write((words + "\r\n").getBytes(ISO_8859_1));
        guest.getOutputStream().flush();
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var guest : guests) guest.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
