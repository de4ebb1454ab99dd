package app.farvel.contact;

/** How many contacts have a tag, and how many of them an e-mail address. */
public record TagCount(String name, long contacts, long withEmail) {

    public long withoutEmail() {
        return contacts - withEmail;
    }
}
