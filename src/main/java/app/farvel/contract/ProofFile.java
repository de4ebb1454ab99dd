package app.farvel.contract;

/**
 * A file that proves something, as it came in.
 *
 * @param name as the browser told it
 */
public record ProofFile(String name, byte[] bytes) {}
