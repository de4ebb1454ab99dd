package app.farvel.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What the pages say. */
final class Words {

    private final MessageSource messages;
    private final Set<String> onlyEnglish = onlyEnglish();

    Words(ApplicationContext application) {
        this.messages = application;
    }

    String of(String key, Locale language, Object... about) {
        return messages.getMessage(key, about, language);
    }

    /** Texts that read otherwise in Norwegian, so that none may stand on a Norwegian page. */
    Set<String> english() {
        return onlyEnglish;
    }

    private static Set<String> onlyEnglish() {
        var english = all("classpath:messages/*.properties");
        var norwegian = Set.copyOf(all("classpath:messages/*_nb.properties").values());
        return english.values().stream()
                .map(Object::toString)
                .filter(text -> !norwegian.contains(text) && !text.contains("{"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Properties all(String pattern) {
        try {
            var all = new Properties();
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var isNorwegian = String.valueOf(file.getFilename()).contains("_nb");
                if (isNorwegian == pattern.contains("_nb"))
                    all.putAll(PropertiesLoaderUtils.loadProperties(new EncodedResource(file, "UTF-8")));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
