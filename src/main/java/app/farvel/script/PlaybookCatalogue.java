package app.farvel.script;

import app.farvel.shared.Languages;
import app.farvel.shared.NotFound;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** All playbooks there are, read from {@code playbooks/} on the class path and checked to the last name. */
@Component
public class PlaybookCatalogue {

    private final List<Playbook> playbooks;
    private final Map<Locale, FrameWords> frames;

    /** @throws BrokenPlaybooks when a file is missing or wrong; it names every fault */
    @Autowired
    public PlaybookCatalogue(Languages languages) {
        this(PlaybookFiles.under("playbooks"), languages.languages());
    }

    PlaybookCatalogue(SortedMap<String, String> files, List<Locale> languages) {
        var loaded = new PlaybookLoader(files, languages).load();
        playbooks = loaded.playbooks();
        frames = loaded.frames();
    }

    /** In the order in which they stand in lists. */
    public List<Playbook> all() {
        return playbooks;
    }

    /** The scenario's own playbooks first, then the rest. */
    public List<Playbook> forScenario(String scenario) {
        return forScenario(scenario, Set.of());
    }

    /**
     * The scenario's own playbooks first, then the rest.
     *
     * @param kinds what kinds of vendor it is, as far as is known; what is proposed for one of them comes first of all
     */
    public List<Playbook> forScenario(String scenario, Set<String> kinds) {
        var own = playbooks.stream()
                .filter(playbook -> playbook.scenario().equals(scenario))
                .sorted(Comparator.comparing(playbook -> Collections.disjoint(playbook.proposedFor(), kinds)));
        var rest = playbooks.stream().filter(playbook -> !playbook.scenario().equals(scenario));
        return Stream.concat(own, rest).toList();
    }

    /** @throws NotFound when there is no such playbook */
    public Playbook get(String id) {
        for (var playbook : playbooks) if (playbook.id().equals(id)) return playbook;
        throw new NotFound("Playbook", id);
    }

    /** What stands where a fact of a paper is missing, by the fact's name. */
    public Map<String, String> labels(Locale language) {
        return frame(language).facts();
    }

    FrameWords frame(Locale language) {
        return Playbook.inLanguage(frames, language);
    }
}
