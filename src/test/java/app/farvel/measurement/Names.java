package app.farvel.measurement;

import java.util.List;
import java.util.Random;

/** Names in a mix as a Norwegian address book has them: 60 first names, 900 last names. */
final class Names {

    private static final List<String> FIRST = List.of(
            "Åse", "Øyvind", "Ærlig", "Sonja", "Line", "Kari", "Ola", "Ingrid", "Magnus", "Sofie", "Jonas", "Emma",
            "Lars", "Anne", "Henrik", "Marit", "Erik", "Silje", "Knut", "Hanne", "Bjørn", "Liv", "Tor", "Astrid", "Odd",
            "Randi", "Geir", "Turid", "Svein", "Berit", "Amina", "Tomasz", "Priya", "Chen", "Maria", "David", "Fatima",
            "James", "Olga", "Pedro", "Grace", "Ahmed", "Julia", "Noah", "Elena", "Viktor", "Zoe", "Ivar", "Jorunn",
            "Leif", "Solveig", "Nils", "Tiril", "Even", "Mona", "Frode", "Gunn", "Roar", "Unni", "Ragnar");
    private static final List<String> BEGINNINGS = List.of(
            "Berg", "Dal", "Lund", "Haug", "Strand", "Nes", "Moen", "Vik", "Sol", "Fjell", "Sand", "Stein", "Bakke",
            "Eng", "Holm", "Lie", "Myr", "Rud", "Tveit", "Ås", "Øst", "Nord", "Vest", "Sør", "Gran", "Furu", "Bjerk",
            "Elve", "Foss", "Hval");
    private static final List<String> ENDINGS = List.of(
            "", "e", "en", "um", "heim", "stad", "gård", "land", "vold", "seth", "rud", "by", "vik", "nes", "dal", "bø",
            "lien", "haugen", "bakken", "mo", "øy", "sund", "berg", "eng", "tun", "set", "mark", "stuen", "skog", "li");

    private Names() {}

    static String first(Random random) {
        return FIRST.get(random.nextInt(FIRST.size()));
    }

    static String last(Random random) {
        return last(random.nextInt(BEGINNINGS.size() * ENDINGS.size()));
    }

    static String last(int which) {
        return BEGINNINGS.get(which % BEGINNINGS.size()) + ENDINGS.get(which / BEGINNINGS.size() % ENDINGS.size());
    }
}
