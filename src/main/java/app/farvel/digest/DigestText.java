package app.farvel.digest;

/** The digest in words: for mail programs that show text only, and for the others. */
public record DigestText(String subject, String text, String html) {}
