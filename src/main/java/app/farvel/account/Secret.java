package app.farvel.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words nobody can guess, and what is kept of them. */
final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 6;

    private Secret() {}

    /** 128 random bits, for an address. */
    static String token() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Six groups of four letters and digits, none of which looks like another: about 118 bits. */
    static String code() {
        return IntStream.range(0, GROUPS).mapToObj(i -> group()).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(4, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /** A code as it was made, however it was typed: with blanks, without hyphens, in capitals. */
    static String plainCode(String typed) {
        return typed.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** SHA-256 in hex: enough for secrets too long to be guessed, too little for passwords. */
    static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
