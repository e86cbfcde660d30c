package org.clientele.lead.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every place that keeps uploads guarantees. */
public abstract class UploadsContract {

    protected abstract Uploads uploads();

    private byte[] write(String upload, int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        for (int from = 0, number = 0; from < length; from += Uploads.CHUNK, number++) {
            uploads().write(upload, number, Arrays.copyOfRange(bytes, from, Math.min(length, from + Uploads.CHUNK)));
        }
        return bytes;
    }

    private byte[] read(String upload, long from) throws IOException {
        try (var stream = uploads().read(upload, from)) {
            return stream.readAllBytes();
        }
    }

    @Test
    void readsOnFromAnyByte() throws IOException {
        var bytes = write("u1", 2 * Uploads.CHUNK + 77);
        for (int from : new int[] {0, 1, Uploads.CHUNK - 1, Uploads.CHUNK, Uploads.CHUNK + 1, bytes.length}) {
            assertThat(read("u1", from)).isEqualTo(Arrays.copyOfRange(bytes, from, bytes.length));
        }
    }

    @Test
    void namesThoseOfWhichThereArePieces() {
        write("u2", 2 * Uploads.CHUNK);
        write("u1", 2 * Uploads.CHUNK);
        write("u3", 1);
        assertThat(uploads().after("", 9)).containsExactly("u1", "u2", "u3");
        assertThat(uploads().after("u1", 1)).containsExactly("u2");
        uploads().remove("u3");
        assertThat(uploads().after("u2", 9)).isEmpty();
    }

    @Test
    void keepsAndRemovesEachForItself() throws IOException {
        write("u1", 100);
        var other = write("u2", 200);
        uploads().remove("u1");
        assertThat(read("u1", 0)).isEmpty();
        assertThat(read("u2", 0)).isEqualTo(other);
    }
}
