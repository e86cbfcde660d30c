package org.clientele.lead.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Headings of CSV. */
class HeadingsTests {

    @Test
    void findsTheSeparator() {
        assertThat(read("a;\"b,c,d,e\";f\n1;2;3").separator()).isEqualTo(';');
        assertThat(read("a\tb\n").separator()).isEqualTo('\t');
        assertThat(read("a,b\n").separator()).isEqualTo(',');
        assertThat(read("email\n").names()).containsExactly("email");
    }

    @Test
    void leavesTheByteOrderMarkOut() {
        var headings = read("\uFEFF\"a\",b\n1,2\n");
        assertThat(headings.names()).containsExactly("a", "b");
        assertThat(headings.end()).isEqualTo("\uFEFF\"a\",b\n".getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void givesEachColumnANameOfItsOwn() {
        assertThat(read("a,,a, b ,a\n").names()).containsExactly("a", "column 2", "a (2)", "b", "a (3)");
    }

    @Test
    void demandsSome() {
        assertThatThrownBy(() -> read("")).hasMessage("body is empty");
        assertThatThrownBy(() -> read("\n\n")).hasMessage("body is empty");
        assertThatThrownBy(() -> read(",,\n1,2,3\n")).hasMessage("body must begin with a line of headings");
        assertThatThrownBy(() -> read("a,\"b\n1,2\n")).hasMessage("body must begin with a line of headings");
        assertThatThrownBy(() -> Headings.ofCsv(lines("a,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)), null))
                .hasMessage("body must begin with headings in UTF-8");
    }

    private static Headings read(String file) {
        return Headings.ofCsv(lines(file.getBytes(StandardCharsets.UTF_8)), null);
    }

    private static Lines lines(byte[] file) {
        return new Lines(new ByteArrayInputStream(file), 0);
    }
}
