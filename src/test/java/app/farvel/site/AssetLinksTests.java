package app.farvel.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetLinksTests {

    @ParameterizedTest
    @ValueSource(strings = {"/css/farvel.css", "/icons.svg#plus", "/vendor/tabler/tabler.min.css?x=1", "/favicon.ico"})
    void looksForFiles(String link) {
        assertThat(AssetLinks.isFile(link)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/contacts", "/contacts/0192f4a0-0000-7000-8000-000000000001/edit", "/contacts?after=2b.3c"
            })
    void doesNotLookForPages(String link) {
        assertThat(AssetLinks.isFile(link)).isFalse();
    }
}
