package app.farvel.account;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

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

    /** Whether the text has the shape, and so the length, of a {@link #token()}. */
    static boolean isToken(String text) {
        return text.matches("[A-Za-z0-9_-]{22}");
    }

    /**
     * The nth code that follows from a token: six groups of four letters and digits, none of which looks like another, about
     * 118 bits.
     */
    static String code(String token, int n) {
        var left = new BigInteger(hash(token + " " + n), 16);
        var code = new StringBuilder();
        for (var i = 0; i < GROUPS * 4; i++) {
            if (i > 0 && i % 4 == 0) code.append('-');
            var digits = left.divideAndRemainder(BigInteger.valueOf(LETTERS.length()));
            code.append(LETTERS.charAt(digits[1].intValue()));
            left = digits[0];
        }
        return code.toString();
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
