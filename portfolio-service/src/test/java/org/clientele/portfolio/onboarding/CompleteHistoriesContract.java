package org.clientele.portfolio.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is remembered of complete histories, whatever it is kept in. */
public abstract class CompleteHistoriesContract {

    protected abstract CompleteHistories complete();

    @Test
    void remembersWhatIsComplete() {
        complete().note(List.of("a", "b"));
        complete().note(List.of("b", "c"));
        complete().note(List.of());
        assertThat(complete().among(List.of("a", "c", "d"))).containsExactlyInAnyOrder("a", "c");
        assertThat(complete().among(List.of())).isEmpty();
    }
}
