package app.farvel.browser;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Every address a browser can open, as the controllers declare them. */
final class Atlas {

    private final List<PathPattern> patterns;

    Atlas(RequestMappingHandlerMapping mapping) {
        patterns = mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> isOurs(entry.getValue().getBeanType()))
                .map(Map.Entry::getKey)
                .filter(Atlas::canBeOpened)
                .flatMap(Atlas::patterns)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    Set<String> all() {
        var all = new TreeSet<String>();
        patterns.forEach(pattern -> all.add(pattern.getPatternString()));
        return all;
    }

    /** The most exact pattern an address fits. */
    Optional<String> patternOf(String address) {
        var path = PathContainer.parsePath(address.replaceFirst("[?#].*$", ""));
        return patterns.stream()
                .filter(pattern -> pattern.matches(path))
                .map(PathPattern::getPatternString)
                .findFirst();
    }

    /** Not a controller that only tests have. */
    private static boolean isOurs(Class<?> controller) {
        var origin =
                controller.getProtectionDomain().getCodeSource().getLocation().getPath();
        return controller.getName().startsWith("app.farvel") && !origin.contains("test-classes");
    }

    private static boolean canBeOpened(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static Stream<PathPattern> patterns(RequestMappingInfo info) {
        var condition = info.getPathPatternsCondition();
        return condition == null ? Stream.empty() : condition.getPatterns().stream();
    }
}
