package app.farvel.contact;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.shared.ApplicationTest;
import app.farvel.shared.Tenant;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is there already, before they are added once more. */
@ApplicationTest
class LikenessesTests {

    @Autowired
    ContactService contacts;

    @Autowired
    Likenesses likenesses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    UUID kari;

    @BeforeEach
    void anAccount() {
        kari = Accounts.add(jdbc);
    }

    @ParameterizedTest
    @CsvSource({
        "Line Nygård, Nygård Line, true",
        "Line Nygård, line nygaard, true",
        "Jörg Müller, Joerg Mueller, true",
        "Team 0-1-1, Team 0-1-1, true",
        "Team 0-1-1, Team 0-1-0, false",
        "Anna Anna Berg, Anna Berg Berg, false",
        "Line Nygård, Line, false",
        "Line, Line Nygård, false"
    })
    void nameIsTheSameInAnyOrderAndSpelling(String known, String typed, boolean same) {
        var there = ContactDetails.of(known, "", Relation.COFFEE_DATE, Locale.ENGLISH);
        Tenant.run(kari, () -> contacts.add(there, Locale.ENGLISH, clock.instant()));

        var found = Tenant.run(kari, () -> likenesses.of(typed, List.of(), List.of(), UUID.randomUUID()));

        assertThat(found).hasSize(same ? 1 : 0);
    }
}
