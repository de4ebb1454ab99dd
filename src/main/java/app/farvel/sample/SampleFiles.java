package app.farvel.sample;

import app.farvel.shared.Languages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Reads the sample's files; anew each time, since that is seldom. */
@Component
class SampleFiles {

    private final Languages languages;

    SampleFiles(Languages languages) {
        this.languages = languages;
    }

    Year year() {
        return read(file("year"), Year.class);
    }

    Words words(Locale language) {
        var file = file(language.toLanguageTag());
        return read(file.exists() ? file : file(languages.fallback().toLanguageTag()), Words.class);
    }

    private static ClassPathResource file(String name) {
        return new ClassPathResource("sample/" + name + ".yaml");
    }

    private static <T> T read(ClassPathResource file, Class<T> type) {
        var sources = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader().load(file.getPath(), file).forEach(sources::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("", Bindable.of(type))
                .get();
    }
}
