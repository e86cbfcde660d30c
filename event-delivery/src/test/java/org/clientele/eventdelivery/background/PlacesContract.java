package org.clientele.eventdelivery.background;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is remembered of how far work has come, wherever it is kept. */
abstract class PlacesContract {

    abstract Places places();

    @Test
    void beginsWhereNothingIsRemembered() {
        assertThat(places().of("counting")).isNull();
    }

    @Test
    void goesOnWhereItWasRememberedLast() {
        places().remember("counting", "lead-1");
        places().remember("counting", "lead-2");
        assertThat(places().of("counting")).isEqualTo("lead-2");
    }

    @Test
    void beginsAnewAfterItsEnd() {
        places().remember("counting", "lead-1");
        places().remember("counting", null);
        assertThat(places().of("counting")).isNull();
        places().remember("counting", "lead-3");
        assertThat(places().of("counting")).isEqualTo("lead-3");
    }

    @Test
    void tellsOneKindOfWorkFromAnother() {
        places().remember("counting", "lead-1");
        places().remember("rescoring", null);
        assertThat(places().of("counting")).isEqualTo("lead-1");
        assertThat(places().of("rescoring")).isNull();
    }
}
