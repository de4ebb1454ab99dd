package app.farvel.account;

import app.farvel.shared.DatabaseFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * How the command for a forgotten password asks a Farvel that is at work and has the database file open: by a file beside
 * it. Whoever may write there could as well replace the database. Question and answer, which holds the link, can be read by
 * the owner of the database file only, and by the system's administrator.
 */
class ResetMailbox {

    private static final String QUESTION = ".question";
    private static final String ANSWER = ".answer";
    private static final Duration STALE = Duration.ofMinutes(1);
    private static final int LONGEST_EMAIL = 320;

    private final DatabaseFile database;

    ResetMailbox(DatabaseFile database) {
        this.database = database;
    }

    /**
     * Puts the question, and waits. Leaves nothing behind.
     *
     * @return the answer, empty when none came in time
     */
    Optional<String> ask(String email, Duration patience) throws IOException, InterruptedException {
        var name = "reset-" + UUID.randomUUID();
        var answer = file(name + ANSWER);
        try {
            put(name, QUESTION, email);
            for (var end = System.nanoTime() + patience.toNanos(); System.nanoTime() < end; Thread.sleep(100))
                if (Files.exists(answer)) return Optional.of(Files.readString(answer));
            return Optional.empty();
        } finally {
            Files.deleteIfExists(file(name + QUESTION));
            Files.deleteIfExists(answer);
        }
    }

    /** Answers whoever asked just now, and clears away what nobody came for. */
    void answer(UnaryOperator<String> reply, Instant now) throws IOException {
        for (var file : files()) {
            if (isStale(file, now)) Files.deleteIfExists(file);
            else if (file.toString().endsWith(QUESTION)) answer(file, reply);
        }
    }

    private void answer(Path question, UnaryOperator<String> reply) throws IOException {
        if (!Files.isRegularFile(question, LinkOption.NOFOLLOW_LINKS)) return;
        var email = read(question);
        Files.deleteIfExists(question);
        put(question.getFileName().toString().replace(QUESTION, ""), ANSWER, reply.apply(email));
    }

    private static boolean isStale(Path file, Instant now) throws IOException {
        var written = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        return written.isBefore(now.minus(STALE));
    }

    private List<Path> files() throws IOException {
        try (var found = Files.newDirectoryStream(database.folder(), "reset-*.{question,answer,unfinished}")) {
            var files = new ArrayList<Path>();
            found.forEach(files::add);
            return files;
        }
    }

    private Path file(String name) {
        return database.folder().resolve(name);
    }

    private static String read(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return new String(Channels.newInputStream(channel).readNBytes(LONGEST_EMAIL), StandardCharsets.UTF_8);
        }
    }

    /** Under its name only when it is whole, and for the right eyes; as a new file, never one that somebody laid out. */
    private void put(String name, String kind, String text) throws IOException {
        var unfinished = file(name + ".unfinished");
        try (var channel = Files.newByteChannel(
                unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(unfinished))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
        var owner = Files.getOwner(database.path());
        if (!Files.getOwner(unfinished).equals(owner)) Files.setOwner(unfinished, owner);
        Files.move(unfinished, file(name + kind), StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) return new FileAttribute<?>[0];
        var permissions = PosixFilePermissions.fromString("rw-------");
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }
}
