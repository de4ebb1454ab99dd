package app.farvel.site;

import org.springframework.test.context.TestPropertySource;

/** A path of another site, which the proxy takes off the address and tells beside it. */
@TestPropertySource(properties = "server.forward-headers-strategy=framework")
class StrippedPathProxyTests extends BehindAProxy {

    StrippedPathProxyTests() {
        super("https://site.example:8443/farvel", true);
    }
}
