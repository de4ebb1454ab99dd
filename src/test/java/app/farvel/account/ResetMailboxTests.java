package app.farvel.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.shared.DatabaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetMailboxTests {

    @TempDir
    Path folder;

    private ResetMailbox mailbox;
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void installation() throws IOException {
        Files.writeString(folder.resolve("farvel.mv.db"), "");
        mailbox = new ResetMailbox(
                DatabaseFile.of("jdbc:h2:" + folder.resolve("farvel")).orElseThrow());
    }

    @Test
    void bringsTheAnswerAndLeavesNothingBehind() throws Exception {
        var question = CompletableFuture.supplyAsync(this::ask);
        while (!question.isDone()) {
            mailbox.answer(email -> "link for " + email, Instant.now());
            Thread.sleep(20);
        }

        assertThat(question.get()).isEqualTo("link for kari@example.com");
        assertThat(names()).containsExactly("farvel.mv.db");
    }

    @Test
    void answersForTheEyesOfTheOwnerOnly() throws IOException {
        Files.writeString(folder.resolve("reset-1.question"), "kari@example.com");

        mailbox.answer(email -> "a link", Instant.now());

        assertThat(names()).containsExactlyInAnyOrder("farvel.mv.db", "reset-1.answer");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("reset-1.answer"))))
                .isEqualTo("rw-------");
    }

    @Test
    void goesNoOtherWay() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "of somebody else");
        Files.createSymbolicLink(folder.resolve("reset-1.question"), secret);
        Files.createDirectory(folder.resolve("reset-2.question"));
        Files.writeString(folder.resolve("other.question"), "kari@example.com");

        mailbox.answer(this::note, Instant.now());

        assertThat(asked).isEmpty();
        assertThat(secret).hasContent("of somebody else");
    }

    @Test
    void readsNoMoreThanAnAddressCanHave() throws IOException {
        Files.writeString(folder.resolve("reset-1.question"), "x".repeat(1_000_000));

        mailbox.answer(this::note, Instant.now());

        assertThat(asked).containsExactly("x".repeat(320));
    }

    @Test
    void clearsAwayWhatNobodyCameFor() throws IOException {
        for (var name : List.of("reset-1.question", "reset-2.answer", "reset-3.unfinished"))
            Files.setLastModifiedTime(
                    Files.writeString(folder.resolve(name), "old"),
                    FileTime.from(Instant.now().minus(Duration.ofHours(1))));

        mailbox.answer(this::note, Instant.now());

        assertThat(asked).isEmpty();
        assertThat(names()).containsExactly("farvel.mv.db");
    }

    @Test
    void givesUpWhenNobodyAnswers() throws Exception {
        assertThat(mailbox.ask("kari@example.com", Duration.ofMillis(150))).isEmpty();
        assertThat(names()).containsExactly("farvel.mv.db");
    }

    private String ask() {
        try {
            return mailbox.ask("kari@example.com", Duration.ofSeconds(20)).orElse("nothing");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String note(String email) {
        asked.add(email);
        return "a link";
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
