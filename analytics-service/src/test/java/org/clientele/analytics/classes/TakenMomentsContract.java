package org.clientele.analytics.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.classes.FindingFixture.midnight;

import org.junit.jupiter.api.Test;

/** What is remembered of moments, whatever it is kept in. */
public abstract class TakenMomentsContract {

    protected abstract TakenMoments moments();

    @Test
    void remembersTheLastOne() {
        assertThat(moments().last()).isEmpty();
        moments().note(midnight(0), midnight(1));
        moments().note(midnight(1), midnight(2));
        assertThat(moments().last()).contains(midnight(1));
    }

    /** Whoever was paused comes late with it. */
    @Test
    void doesNotGoBack() {
        moments().note(midnight(1), midnight(2));
        moments().note(midnight(0), midnight(2));
        moments().note(midnight(1), midnight(3));
        assertThat(moments().last()).contains(midnight(1));
    }
}
