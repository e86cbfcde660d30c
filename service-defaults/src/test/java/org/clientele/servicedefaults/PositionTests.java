package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PositionTests {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void comesBackAsItWent() {
        var position = new Position<>(NINE, "e-1");
        assertThat(Position.last(position.cursor().encoded(), Instant::parse)).isEqualTo(position);
        assertThat(Position.last(null, Instant::parse)).isNull();
    }

    @ParameterizedTest
    @MethodSource
    void isNoneOfAnotherList(Cursor cursor) {
        assertThatThrownBy(() -> Position.last(cursor.encoded(), Instant::parse))
                .isInstanceOf(ProblemException.class);
    }

    static Stream<Cursor> isNoneOfAnotherList() {
        return Stream.of(new Position<>(17, "e-1").cursor(), Cursor.after(NINE.toString()));
    }

    @Test
    void sortsByValueThenById() {
        var first = new Position<>(NINE, "b");
        assertThat(first).isGreaterThan(new Position<>(NINE, "a")).isLessThan(new Position<>(NINE.plusSeconds(1), "a"));
    }
}
