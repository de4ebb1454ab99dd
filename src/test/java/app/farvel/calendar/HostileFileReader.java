package app.farvel.calendar;

import java.time.Duration;

/** Reads hostile files in a process of its own, which ends when its memory does. */
final class HostileFileReader {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private HostileFileReader() {}

    /** @param arguments how many files of each kind */
    public static void main(String[] arguments) {
        for (var seed = 0; seed < Integer.parseInt(arguments[0]); seed++)
            for (var kind = 0; kind < HostileFiles.kinds(); kind++) read(kind, seed);
        System.out.println("read all");
    }

    private static void read(int kind, long seed) {
        var file = HostileFiles.file(kind, seed);
        var effort = Effort.of(() -> readOrRefuse(file));
        if (effort.compareTo(LONGEST) > 0)
            throw new IllegalStateException("Kind " + kind + ", seed " + seed + " took " + effort);
    }

    private static void readOrRefuse(byte[] file) {
        try {
            ReplyFile.read(file);
        } catch (BrokenCalendarFile refused) {
            // It says why, and that is enough.
        }
    }
}
