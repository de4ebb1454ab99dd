package app.farvel.winddown;

import app.farvel.script.Channel;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What a formal notice is made of. What is empty becomes a blank in it, or falls away.
 *
 * @param agreement what the agreement is called
 * @param clause where its terms of notice stand
 * @param recipient whom it greets, and the first line of the address
 * @param address the lines under it
 * @param sender the lines of the letter's sender
 * @param place where the letter is written
 */
public record FormalDetails(
        Locale language,
        Channel channel,
        String agreement,
        String number,
        String clause,
        Optional<LocalDate> noticeDay,
        Optional<LocalDate> effectDate,
        String recipient,
        String address,
        String sender,
        String place) {}
