package app.farvel.site;

import org.springframework.test.context.TestPropertySource;

/** A name of its own, on a port of its own; the proxy ends https. */
@TestPropertySource(properties = "server.forward-headers-strategy=native")
class OwnNameProxyTests extends BehindAProxy {

    OwnNameProxyTests() {
        super("https://farvel.example:8443", false);
    }
}
