package app.farvel.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;

/** A file as a browser gets it: found and changed on the way (links in stylesheets) as its handler does. */
final class ServedAsset {

    private ServedAsset() {}

    /** The bytes, or nothing when the handler has no such file. */
    static byte @Nullable [] bytes(
            String path,
            String within,
            ResourceHttpRequestHandler handler,
            ResourceUrlProvider urls,
            HttpServletRequest page)
            throws IOException {
        var request = new Asking(path, urls, page);
        var resolving = new Resolving(handler.getResourceResolvers());
        var found = resolving.resolveResource(request, within, handler.getLocations());
        if (found == null) return null;
        return new Transforming(handler.getResourceTransformers(), resolving)
                .transform(request, found)
                .getContentAsByteArray();
    }

    /** As if the page's visitor had asked for the file. */
    private static final class Asking extends HttpServletRequestWrapper {

        private final String path;
        private final Map<String, Object> attributes = new HashMap<>();

        Asking(String path, ResourceUrlProvider urls, HttpServletRequest page) {
            super(page);
            this.path = path;
            attributes.put(ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, urls);
        }

        @Override
        public String getRequestURI() {
            return getContextPath() + path;
        }

        @Override
        public String getServletPath() {
            return path;
        }

        @Override
        public @Nullable String getPathInfo() {
            return null;
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            return attributes.get(name);
        }

        @Override
        public void setAttribute(String name, Object value) {
            attributes.put(name, value);
        }
    }

    private record Resolving(List<ResourceResolver> resolvers) implements ResourceResolverChain {

        @Override
        public @Nullable Resource resolveResource(
                @Nullable HttpServletRequest request, String path, List<? extends Resource> locations) {
            return resolvers.isEmpty() ? null : resolvers.get(0).resolveResource(request, path, locations, next());
        }

        @Override
        public @Nullable String resolveUrlPath(String path, List<? extends Resource> locations) {
            return resolvers.isEmpty() ? null : resolvers.get(0).resolveUrlPath(path, locations, next());
        }

        private Resolving next() {
            return new Resolving(resolvers.subList(1, resolvers.size()));
        }
    }

    private record Transforming(List<ResourceTransformer> transformers, Resolving resolving)
            implements ResourceTransformerChain {

        @Override
        public ResourceResolverChain getResolverChain() {
            return resolving;
        }

        @Override
        public Resource transform(HttpServletRequest request, Resource resource) throws IOException {
            if (transformers.isEmpty()) return resource;
            var next = new Transforming(transformers.subList(1, transformers.size()), resolving);
            return transformers.get(0).transform(request, resource, next);
        }
    }
}
