package app.farvel.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.SignedIn;
import app.farvel.shared.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Where the data lies in no file of its own, Farvel makes no backup and says who does. */
@ApplicationTest
class BackupPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Test
    void saysWhoMakesBackupsElsewhere() {
        var kari = SignedIn.as(accounts.kari());

        assertThat(mvc.get().uri("/settings/backup").with(kari))
                .hasStatusOk()
                .bodyText()
                .contains("by whoever runs it")
                .doesNotContain("Back up now");
        assertThat(mvc.post().uri("/settings/backup").with(kari).with(csrf())).hasRedirectedUrl("/settings/backup");
    }
}
