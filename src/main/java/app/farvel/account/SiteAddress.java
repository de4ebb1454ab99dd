package app.farvel.account;

import org.springframework.stereotype.Component;

/** Where people reach this Farvel, for what is written without a page being asked for. */
@Component
public class SiteAddress {

    private final String root;

    SiteAddress(AccountSettings settings) {
        this.root = settings.address().strip().replaceFirst("/+$", "");
    }

    /**
     * A whole address.
     *
     * @param path from the root, with a slash before it
     */
    public String of(String path) {
        return root + path;
    }
}
