package app.farvel.calendar;

import java.util.regex.Pattern;

/** Someone's name and e-mail; the name may be empty. */
public record Mailbox(String name, String email) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s<>\"@\\p{Cntrl}]{1,64}@[^\\s<>\"@\\p{Cntrl}]{1,255}");

    public Mailbox {
        if (!EMAIL.matcher(email).matches()) throw new IllegalArgumentException("Not an e-mail");
    }
}
