package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Tests {

    /** From FIPS 180-4's examples. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final byte[] ABC = "abc".getBytes(StandardCharsets.UTF_8);

    @Test
    void isTheSameWholeAndPieceByPiece() {
        assertThat(Sha256.hex(ABC)).isEqualTo(OF_ABC);
        assertThat(HexFormat.of().formatHex(Sha256.of("abc"))).isEqualTo(OF_ABC);
        var begun = Sha256.begun();
        begun.update(ABC, 0, 1);
        begun.update(ABC, 1, 2);
        assertThat(HexFormat.of().formatHex(begun.digest())).isEqualTo(OF_ABC);
    }
}
