package app.farvel.browser;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Whoever comes by in one test; each has a browser window without a past. */
final class Visitors implements AutoCloseable {

    private final Browser browser;
    private final String address;
    private final Words words;
    private final List<Visitor> here = new ArrayList<>();

    Visitors(Browser browser, String address, ApplicationContext application) {
        this.browser = browser;
        this.address = address;
        this.words = new Words(application);
    }

    Visitor comes() {
        return comes(Manner.ENGLISH);
    }

    Visitor comes(Manner manner) {
        return comes(manner, address);
    }

    /** From another machine, over plain http. */
    Visitor comesOverTheNetwork(Manner manner) {
        return comes(manner, address.replace("localhost", Chromium.NETWORK_NAME));
    }

    private Visitor comes(Manner manner, String address) {
        var window = browser.newContext(manner.window(address));
        var visitor = new Visitor(window, manner, words);
        here.add(visitor);
        return visitor;
    }

    /** Leaves pictures and sources of what was last seen under {@code target/browser}. */
    void leave(String name) {
        for (var i = 0; i < here.size(); i++) here.get(i).leave(name + (i == 0 ? "" : "-" + (i + 1)));
    }

    @Override
    public void close() {
        here.forEach(Visitor::goes);
    }
}
