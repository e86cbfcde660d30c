package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    @Test
    void comesBackAsItWent() {
        var cursor = Cursor.after("Grün & \"Söhne\"", "0198a1f0");
        assertThat(Cursor.decode(cursor.encoded(), 2)).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rubbish", "%%%", "bnVsbA", "e30", "WyJhIl0", "W251bGwsImEiXQ"})
    void refusesWhatItHasNotWritten(String text) {
        assertThatThrownBy(() -> Cursor.decode(text, 2)).isInstanceOf(ProblemException.class);
    }

    @Test
    void saysTheLastValueSeen() {
        assertThat(Cursor.last(null)).isNull();
        assertThat(Cursor.last(Cursor.after("a").encoded())).isEqualTo("a");
        Long twelve = Cursor.last(Cursor.after("12").encoded(), Long::valueOf);
        assertThat(twelve).isEqualTo(12);
        var ofAnotherList = Cursor.after("a").encoded();
        assertThatThrownBy(() -> Cursor.last(ofAnotherList, Long::valueOf)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aPageHasACursorOnlyIfMoreFollows() {
        assertThat(Page.of(List.of("a", "b"), 2, Cursor::after).next()).isNull();
        var page = Page.of(List.of("a", "b", "c"), 2, Cursor::after);
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next()).isEqualTo(Cursor.after("b").encoded());
        assertThat(page.map(String::length)).isEqualTo(new Page<>(List.of(1, 1), page.next()));
    }
}
