package app.farvel.gathering;

/**
 * Where people meet.
 *
 * @param name such as "Kaffebrenneriet, Grønnegata"
 * @param address may be empty
 * @param mapUrl a page with a map, http or https; may be empty
 */
public record Place(String name, String address, String mapUrl) {

    /** Name and address on one line, as calendars write it. */
    public String onOneLine() {
        return (address.isBlank() ? name : name + ", " + address).replaceAll("\\R+", ", ");
    }
}
