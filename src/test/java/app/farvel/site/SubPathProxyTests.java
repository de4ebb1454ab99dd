package app.farvel.site;

import org.springframework.test.context.TestPropertySource;

/** A path of another site, which the proxy leaves in the address. */
@TestPropertySource(properties = {"server.forward-headers-strategy=native", "server.servlet.context-path=/farvel"})
class SubPathProxyTests extends BehindAProxy {

    SubPathProxyTests() {
        super("https://site.example:8443/farvel", false);
    }
}
