package app.farvel.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that does, one connection after the other, what a test tells it; afterwards it is kind. */
public final class ScriptedSmtp implements AutoCloseable {

    /** What it does with one connection. */
    public enum Act {
        TAKES,
        REFUSES_THE_RECIPIENT,
        ASKS_TO_COME_LATER,
        SAYS_NOTHING,
        HANGS_UP_AFTER_THE_DOT,
        STALLS_AFTER_THE_DOT,
        HANGS_UP_AFTER_TAKING
    }

    private final ServerSocket door;
    private final Deque<Act> acts = new ArrayDeque<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<Socket> guests = new CopyOnWriteArrayList<>();

    public ScriptedSmtp(Act... acts) {
        this.acts.addAll(Arrays.asList(acts));
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
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
            var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), ISO_8859_1));
            say(guest, "220 ready");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = line.toUpperCase().split("[ :]")[0];
                switch (command) {
                    case "RCPT" -> say(guest, recipient(act));
                    case "DATA" -> {
                        say(guest, "354 go on");
                        mails.add(content(in));
                        if (act == Act.HANGS_UP_AFTER_THE_DOT) return;
                        if (act == Act.STALLS_AFTER_THE_DOT) stall();
                        say(guest, "250 taken");
                        if (act == Act.HANGS_UP_AFTER_TAKING) return;
                    }
                    case "QUIT" -> {
                        say(guest, "221 bye");
                        return;
                    }
                    default -> say(guest, "250 ok");
                }
            }
        } catch (IOException gone) {
            // so is the guest
        }
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

    private static void stall() {
        try {
            Thread.sleep(600_000);
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
