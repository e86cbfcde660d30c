package org.clientele.lead.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every place that keeps seen ids guarantees. */
public abstract class SeenIdsContract {

    protected abstract SeenIds seen();

    @Test
    void namesTheRowThatHadAnIdFirst() {
        assertThat(seen().firstRows("i1", Map.of("a", 1L, "b", 2L))).isEqualTo(Map.of("a", 1L, "b", 2L));
        assertThat(seen().firstRows("i1", Map.of("b", 3L, "c", 4L))).isEqualTo(Map.of("b", 2L, "c", 4L));
        assertThat(seen().firstRows("i1", Map.of("a", 1L))).isEqualTo(Map.of("a", 1L));
        assertThat(seen().firstRows("i1", Map.of())).isEmpty();
    }

    @Test
    void forgetsOneImportAlone() {
        seen().firstRows("i1", Map.of("a", 1L));
        seen().firstRows("i2", Map.of("a", 7L));
        seen().forget("i1");
        assertThat(seen().firstRows("i1", Map.of("a", 5L))).isEqualTo(Map.of("a", 5L));
        assertThat(seen().firstRows("i2", Map.of("a", 8L))).isEqualTo(Map.of("a", 7L));
    }
}
