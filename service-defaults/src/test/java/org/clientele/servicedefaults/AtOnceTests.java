package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AtOnceTests {

    private final List<List<Integer>> carriedOut = new ArrayList<>();

    @Test
    void carriesOutAllAtOnce() {
        assertThat(orEach(List.of(1, 2))).extracting(Supplier::get).containsExactly("1", "2");
        assertThat(carriedOut).containsExactly(List.of(1, 2));
    }

    @Test
    void carriesOutEachAloneWhenOneIsRefused() {
        var answers = orEach(List.of(1, -2, 3));
        assertThat(answers.getFirst().get()).isEqualTo("1");
        assertThatIllegalArgumentException().isThrownBy(answers.get(1)::get);
        assertThat(answers.getLast().get()).isEqualTo("3");
        assertThat(carriedOut).containsExactly(List.of(1), List.of(3));
    }

    @Test
    void carriesOutNobodyAloneWhomNobodyAsks() {
        assertThat(orEach(List.of(1, -2)).getFirst().get()).isEqualTo("1");
        assertThat(carriedOut).containsExactly(List.of(1));
    }

    private List<Supplier<String>> orEach(List<Integer> commands) {
        return AtOnce.orEach(
                commands, this::all, command -> all(List.of(command)).getFirst().get());
    }

    private List<Supplier<String>> all(List<Integer> commands) {
        if (commands.stream().anyMatch(command -> command < 0)) {
            throw new IllegalArgumentException("negative");
        }
        carriedOut.add(commands);
        return commands.stream()
                .<Supplier<String>>map(command -> command::toString)
                .toList();
    }
}
