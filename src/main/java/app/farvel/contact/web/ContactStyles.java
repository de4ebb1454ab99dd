package app.farvel.contact.web;

import app.farvel.contact.InteractionKind;
import java.util.UUID;

/** Which colour and icon stands for what. */
final class ContactStyles {

    private static final int HUES = 6;

    private ContactStyles() {}

    /** One of the avatar's colours, the same each time. */
    static String hue(UUID id) {
        return "h" + Math.floorMod(id.hashCode(), HUES);
    }

    static String tone(String relation) {
        return switch (relation) {
            case "vendor" -> "tone-sun";
            case "mentee", "leader" -> "tone-green";
            case "coffee-date" -> "tone-blue";
            default -> "tone-plain";
        };
    }

    static String icon(InteractionKind kind) {
        return switch (kind) {
            case COFFEE -> "coffee";
            case LUNCH -> "tools-kitchen-2";
            case MEETING -> "users";
            case CALL -> "phone";
            case VIDEO_CALL -> "video";
            case MESSAGE -> "message";
            case EMAIL -> "mail";
            case GIFT -> "gift";
            case HELP_GIVEN -> "heart-handshake";
            case WORK_DELIVERED -> "package";
        };
    }

    static String tone(InteractionKind kind) {
        return switch (kind) {
            case COFFEE, LUNCH -> "tone-sun";
            case CALL, VIDEO_CALL, MEETING -> "tone-blue";
            case MESSAGE, EMAIL -> "tone-plain";
            case GIFT, HELP_GIVEN, WORK_DELIVERED -> "tone-green";
        };
    }
}
