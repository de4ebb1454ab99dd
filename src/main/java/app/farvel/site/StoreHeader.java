package app.farvel.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the beginning of a database file says of its last part. H2 takes a file without its end for an older or an empty one,
 * and would write on from there.
 *
 * @param version of the last part, a higher one being later
 * @param block where the last part begins, in blocks
 */
record StoreHeader(long version, long block) {

    private static final int BLOCK = 4096;
    private static final Pattern HEADER =
            Pattern.compile("^H:2,(?=.*?\\bblock:(\\p{XDigit}{1,15}),)(?=.*?\\bversion:(\\p{XDigit}{1,15}),).*");
    private static final Pattern LENGTH = Pattern.compile("^chunk:[^\\n]*?,len:(\\p{XDigit}{1,7}),.*");

    /** Whether the last part it knew of is not there as a whole. */
    static boolean isCutShort(Path file) throws IOException {
        var size = Files.size(file);
        if (size < 2 * BLOCK) return true;
        var last = newest(file);
        return last.isPresent() && size < (last.get().block + last.get().length(file)) * BLOCK;
    }

    /** There are two copies, for one may be cut in the middle of being written. */
    private static Optional<StoreHeader> newest(Path file) throws IOException {
        var first = read(file, 0);
        var second = read(file, 1);
        if (first.isEmpty() || second.isEmpty()) return first.or(() -> second);
        return first.get().version >= second.get().version ? first : second;
    }

    private static Optional<StoreHeader> read(Path file, long block) throws IOException {
        var found = HEADER.matcher(line(file, block));
        if (!found.matches()) return Optional.empty();
        return Optional.of(new StoreHeader(Long.parseLong(found.group(2), 16), Long.parseLong(found.group(1), 16)));
    }

    private long length(Path file) throws IOException {
        var found = LENGTH.matcher(line(file, block));
        return found.matches() ? Long.parseLong(found.group(1), 16) : 1;
    }

    private static String line(Path file, long block) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            var bytes = java.nio.ByteBuffer.allocate(BLOCK);
            channel.position(block * BLOCK).read(bytes);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }
}
