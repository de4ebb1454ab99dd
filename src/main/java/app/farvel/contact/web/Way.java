package app.farvel.contact.web;

import app.farvel.contact.Tel;
import app.farvel.shared.EmailAddress;
import app.farvel.shared.Mailto;

/**
 * A way to reach somebody, as a page shows it.
 *
 * @param link empty where it is not clear what to dial, or no mail arrives
 * @param trouble key of the message that says why no mail arrives; empty when it does
 */
record Way(String typed, String link, String trouble) {

    static Way phone(String typed, String country) {
        return new Way(typed, Tel.link(typed, country).orElse(""), "");
    }

    static Way email(String typed) {
        return EmailAddress.of(typed)
                .map(address -> new Way(typed, new Mailto(typed).href(), ""))
                .orElseGet(() -> new Way(
                        typed, "", EmailAddress.fault(typed).orElseThrow().key()));
    }
}
