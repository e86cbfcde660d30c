package org.clientele.lead.conversion.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.clientele.lead.conversion.TooLateToUndoException;
import org.junit.jupiter.api.Test;

class ConversionProblemsTests {

    @Test
    void saysUntilWhenAConversionCouldBeUndone() {
        var answer =
                new ConversionProblems().tooLate(new TooLateToUndoException(Instant.parse("2026-03-21T14:00:00Z")));
        var problem = Objects.requireNonNull(answer.getBody());
        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(problem.getType()).isEqualTo(URI.create("https://clientele.org/problems/too-late-to-undo"));
        assertThat(problem.getDetail()).contains("2026-03-21T14:00:00Z");
    }
}
