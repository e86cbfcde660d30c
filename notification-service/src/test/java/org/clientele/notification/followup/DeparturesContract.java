package org.clientele.notification.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is remembered of clients that left, whatever it is kept in. */
public abstract class DeparturesContract {

    protected abstract Departures departures();

    @Test
    void remembersTheNewestOfEachClient() {
        assertThat(departures().newest("c1")).isZero();
        departures().keep("c1", 3);
        departures().keep("c1", 2);
        departures().keep("c2", 5);
        assertThat(departures().newest("c1")).isEqualTo(3);
        departures().keep("c1", 4);
        assertThat(departures().newest("c1")).isEqualTo(4);
    }
}
