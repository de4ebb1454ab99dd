package app.farvel.gathering;

import java.time.Instant;

/**
 * A date as guests are told of it.
 *
 * @param sequence of the state of the date
 * @param place with its address, on one line
 */
record Announced(int sequence, Instant start, String place) {}
