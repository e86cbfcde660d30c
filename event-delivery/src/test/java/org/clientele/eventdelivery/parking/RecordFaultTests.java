package org.clientele.eventdelivery.parking;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonSerializationException;
import org.clientele.eventdelivery.aggregate.NoSuchAggregateException;
import org.clientele.eventdelivery.event.UnreadableEventException;
import org.junit.jupiter.api.Test;

class RecordFaultTests {

    @Test
    void isWhatAnyCauseSaysOfTheRecord() {
        var unreadable = new UnreadableEventException("sequence", "must be a whole number");
        var wrapped = new IllegalStateException("while handling", new IllegalStateException(unreadable));
        assertThat(RecordFault.of(wrapped)).contains(new RecordFault("sequence", "must be a whole number"));
    }

    @Test
    void repeatsNothingOfTheRecord() {
        assertThat(RecordFault.of(new NoSuchAggregateException("leads", "Ada")).orElseThrow())
                .hasToString("RecordFault[field=subject, reason=is about something that is not here]");
        assertThat(RecordFault.of(new BsonSerializationException("Ada"))
                        .orElseThrow()
                        .reason())
                .doesNotContain("Ada");
    }

    @Test
    void isNoneWhereTheHandlerIsToBlame() {
        assertThat(RecordFault.of(new IllegalStateException("broken"))).isEmpty();
    }
}
