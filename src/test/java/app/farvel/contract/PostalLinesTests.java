package app.farvel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses written in one line, as they stand on an envelope; a stroke parts its lines. */
class PostalLinesTests {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            12 Main St, New York, NY 10012                         ; 12 Main St/New York, NY 10012
            1 Market St, Suite 400, San Francisco, CA 94105-1420   ; 1 Market St/Suite 400/San Francisco, CA 94105-1420
            12 Main St, Austin, TX, 78701                          ; 12 Main St/Austin, TX 78701
            Acme, Inc., 12 Main St, Boston, MA 02110               ; Acme, Inc./12 Main St/Boston, MA 02110
            100 King St W, Toronto, ON M5X 1A9                     ; 100 King St W/Toronto, ON M5X 1A9
            5 George St, Sydney, NSW 2000, Australia               ; 5 George St/Sydney, NSW 2000/Australia
            10 Downing Street, London, SW1A 2AA                    ; 10 Downing Street/London/SW1A 2AA
            Storgata 1, 0150 Oslo                                  ; Storgata 1/0150 Oslo
            Storgata 1, 0150, Oslo                                 ; Storgata 1/0150 Oslo
            Sveavägen 3, 111 57, Stockholm, Sverige                ; Sveavägen 3/111 57 Stockholm/Sverige
            Hauptstraße 5, 10827 Berlin                            ; Hauptstraße 5/10827 Berlin
            Postboks 12 ,, 5003 Bergen,                            ; Postboks 12/5003 Bergen
            IBM, Storgata 1, 0150 Oslo                             ; IBM/Storgata 1/0150 Oslo
            Juridisk avdeling                                      ; Juridisk avdeling
            12 Main St, New York, NY 10012, USA                    ; 12 Main St/New York, NY 10012/USA
            12 Main St, New York, New York 10012                   ; 12 Main St/New York, New York 10012
            1 Elm St, Charlotte, North Carolina 28202              ; 1 Elm St/Charlotte, North Carolina 28202
            10 Downing Street, London SW1A 2AA, UK                 ; 10 Downing Street/London SW1A 2AA/UK
            Sheikh Zayed Road 1, Dubai, UAE                        ; Sheikh Zayed Road 1/Dubai/UAE
            1 Rue de la Gare, L-2240, Luxembourg                   ; 1 Rue de la Gare/L-2240 Luxembourg
            1 Av. Royale, B-1000 Bruxelles, Belgique               ; 1 Av. Royale/B-1000 Bruxelles/Belgique
            Eduskuntakatu 3, 00100, Helsinki, FI                   ; Eduskuntakatu 3/00100 Helsinki/FI
            PO Box 7, Washington, DC 20001                         ; PO Box 7/Washington, DC 20001
            """)
    void breaksWhereAnEnvelopeDoes(String typed, String lines) {
        assertThat(String.join("/", PostalLines.of(typed))).isEqualTo(lines);
    }

    @Test
    void leavesLinesAsTheyWereWritten() {
        assertThat(PostalLines.of("Acme AS,\nStorgata 1, 2. etasje\r\n\n 0150 Oslo "))
                .containsExactly("Acme AS", "Storgata 1, 2. etasje", "0150 Oslo");
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "' , ,', 0"})
    void hasNoLinesWhereNothingIsWritten(String typed, int lines) {
        assertThat(PostalLines.of(typed)).hasSize(lines);
    }
}
