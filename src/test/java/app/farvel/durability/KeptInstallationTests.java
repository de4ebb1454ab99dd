package app.farvel.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A data folder of every earlier version opens in this one; {@code src/docs/upgrades.md} tells how the next is added. */
class KeptInstallationTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = "V13")
    void opensWithEverythingInIt(String version) throws IOException, InterruptedException {
        KeptInstallation.putInto(folder.resolve("data"), version);

        try (var farvel = FarvelProcess.start(folder)) {
            var sonja = Visitor.signIn(farvel.address());

            assertThat(sonja.get("/contacts").body())
                    .contains("Åse Østby", "Nordlys Design", "Søren Dahl", "Amir Khan", "Teo Berg");
            for (var page : new String[] {"/", "/contracts", "/gatherings", "/wind-downs", "/settings"})
                assertThat(sonja.get(page).statusCode()).as(page).isEqualTo(200);
            assertThat(folder.resolve("data/farvel.installed")).exists();
            aLinkForANewPasswordIsPrintedMeanwhile();
            aSecondFarvelSaysInWordsThatItMayNot();
        }
    }

    private void aLinkForANewPasswordIsPrintedMeanwhile() throws IOException, InterruptedException {
        var said = FarvelProcess.runToItsEnd(folder, "--farvel.account.reset=sonja.berg@example.com");

        assertThat(said.lines()).hasSize(2).last().isEqualTo("exit code 0");
        assertThat(said).containsPattern("^Open http://\\S+/reset/\\S+ within the hour");
        try (var left = Files.newDirectoryStream(folder.resolve("data"), "reset-*")) {
            assertThat(left).isEmpty();
        }
    }

    private void aSecondFarvelSaysInWordsThatItMayNot() throws IOException, InterruptedException {
        var said = FarvelProcess.runToItsEnd(folder);

        assertThat(said)
                .contains("farvel.mv.db is open in another program")
                .endsWith("exit code 1")
                .doesNotContainPattern("(?m)^\\s+(at |java\\.)");
    }
}
