package org.clientele.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceTests {

    private final List<String> asked = new ArrayList<>();

    @Test
    void asksInOrderAndNobodyAfterTheFirstThatHasIt() {
        var sources = List.of(source("given", null), source("container", "there:1"), source("jvm", "here:2"));
        assertThat(Source.first("Kafka", sources)).isEqualTo("there:1");
        assertThat(asked).containsExactly("given", "container");
    }

    @Test
    void goesOnAfterASourceThatFails() {
        var broken = new Source("broken", () -> {
            throw new IllegalStateException("no such image");
        });
        assertThat(Source.first("Kafka", List.of(broken, source("jvm", "here:2"))))
                .isEqualTo("here:2");
    }

    @Test
    void failsIfNobodyHasIt() {
        assertThatThrownBy(() -> Source.first("Kafka", List.of(source("given", null))))
                .hasMessageContaining("Kafka");
    }

    private Source source(String name, String address) {
        return new Source(name, () -> {
            asked.add(name);
            return Optional.ofNullable(address);
        });
    }
}
