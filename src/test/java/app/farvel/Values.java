package app.farvel;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.farvel.account.SignedIn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What is typed into a form: what stands in it already, and something that fits where nothing does. */
final class Values {

    private static final Set<String> CHOSEN = Set.of("kind", "relation");
    private static final Set<String> TICKED = Set.of("ids", "contact", "lesson", "came");

    /** Where the same once more would be no change. */
    private static final Set<String> OTHERS = Set.of("until", "place");

    record Typed(MultiValueMap<String, String> params, List<MockMultipartFile> files) {}

    Typed of(WebForm form) {
        var params = new LinkedMultiValueMap<String, String>();
        var files = new ArrayList<MockMultipartFile>();
        var chosen = new HashSet<String>();
        for (var field : form.fields()) {
            switch (field.type()) {
                case "file" ->
                    files.add(new MockMultipartFile(
                            field.name(), "note.txt", "text/plain", ("A note of " + form.action()).getBytes(UTF_8)));
                case "checkbox" -> {
                    if (field.checked() || TICKED.contains(field.name())) params.add(field.name(), field.value());
                }
                case "radio" -> choose(form, field, chosen, params);
                default ->
                    params.add(
                            field.name(),
                            field.value().isEmpty() || isToBeOther(field) ? fitting(form, field) : field.value());
            }
        }
        var button = form.button().split("=", 2);
        if (button.length == 2) params.add(button[0], button[1]);
        return new Typed(params, files);
    }

    private static boolean isToBeOther(WebForm.Field field) {
        return OTHERS.contains(field.name()) && field.options().isEmpty();
    }

    private static void choose(
            WebForm form, WebForm.Field field, Set<String> chosen, MultiValueMap<String, String> params) {
        var isAnyChecked = form.fields().stream().anyMatch(one -> one.name().equals(field.name()) && one.checked());
        if (isAnyChecked ? field.checked() : chosen.add(field.name())) params.add(field.name(), field.value());
    }

    private static String fitting(WebForm form, WebForm.Field field) {
        if (field.type().equals("hidden")) return "";
        if (field.name().equals("with")) return form.action().equals("/contacts/log") ? "Somebody Silent" : "";
        if (field.name().equals("renewalSpan")) return "1 year";
        var known = KNOWN.get(field.name());
        if (known != null && field.options().isEmpty()) return known;
        if (!field.options().isEmpty())
            return CHOSEN.contains(field.name()) ? field.options().get(1) : field.value();
        if (field.type().equals("password")) return SignedIn.PASSWORD;
        if (!field.required()) return "";
        if (field.type().equals("email")) return "somebody@example.com";
        if (field.type().equals("date")) return LocalDate.now().plusDays(40).toString();
        return field.type().equals("number") ? "30" : "Something";
    }

    /** Fields that are needed though they are not marked so, or that take no text whatever. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("words", "Something"),
            Map.entry("text", "Something"),
            Map.entry("name", "Somebody"),
            Map.entry("newTag", "Something"),
            Map.entry("day", LocalDate.now().plusDays(40).toString()),
            Map.entry("title", "Something"),
            Map.entry("term", "12 months"),
            Map.entry("start", "2026-01-01"),
            Map.entry("notice", "1 month"),
            Map.entry("place", "Under the clock"),
            Map.entry("until", LocalDate.now().plusDays(40).toString()));
}
