package app.farvel.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the files of all playbooks on the class path. */
final class PlaybookFiles {

    private PlaybookFiles() {}

    /**
     * The files two folders deep.
     *
     * @param root a folder of the class path, say {@code playbooks}
     * @return the texts by path below the root, say {@code frame/en.yaml}
     */
    static SortedMap<String, String> under(String root) {
        var files = new TreeMap<String, String>();
        try {
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "/*/*.*")) {
                var path = resource.getURL().getPath();
                var folder = path.substring(0, path.lastIndexOf('/'));
                var name = folder.substring(folder.lastIndexOf('/') + 1) + path.substring(folder.length());
                files.put(name, resource.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}
