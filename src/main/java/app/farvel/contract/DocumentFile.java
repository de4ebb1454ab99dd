package app.farvel.contract;

/**
 * A document with what is in it.
 *
 * @param name its file name, made harmless
 */
public record DocumentFile(String name, String mediaType, byte[] content) {}
