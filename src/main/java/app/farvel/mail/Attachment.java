package app.farvel.mail;

import java.util.regex.Pattern;

/**
 * A file that goes with a mail.
 *
 * @param name as the reader will see it
 * @param mediaType such as {@code application/pdf}, without parameters
 */
public record Attachment(String name, String mediaType, byte[] content) {

    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[A-Za-z0-9.+-]+");

    /** @throws IllegalArgumentException when the media type is none */
    public Attachment {
        if (!MEDIA_TYPE.matcher(mediaType).matches())
            throw new IllegalArgumentException("No media type: " + mediaType.length() + " characters");
        name = name.replaceAll("[\\p{Cntrl}\\u2028\\u2029/\\\\]+", " ").strip();
    }
}
