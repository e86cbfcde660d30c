package org.clientele.portfolio.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.clientele.portfolio.onboarding.CompleteHistories.Comparison;
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

    @Test
    void remembersHowFarSomebodyHasLookedUntilItIsComplete() {
        var begun = new Comparison("e-7", 7, Set.of("5Q-w5zPg"));
        assertThat(complete().comparison("a")).isEmpty();
        complete().note("a", begun);
        assertThat(complete().comparison("a")).contains(begun);
        assertThat(complete().among(List.of("a"))).isEmpty();
        complete().note("a", begun.onceMore());
        assertThat(complete().comparison("a")).contains(new Comparison(null, 0, Set.of("5Q-w5zPg")));
        complete().note(List.of("a"));
        complete().note("a", begun);
        assertThat(complete().comparison("a")).isEmpty();
        assertThat(complete().among(List.of("a"))).containsExactly("a");
    }
}
