package org.clientele.lead.correspondence.events;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Received;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.clientele.lead.correspondence.Touched;
import org.clientele.lead.correspondence.Touches;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears of correspondence with leads, whoever recorded it. */
@Configuration
class CorrespondenceConsumer {

    private final Touches touches;
    private final List<Touched> listeners;

    CorrespondenceConsumer(Touches touches, List<Touched> listeners) {
        this.touches = touches;
        this.listeners = listeners;
    }

    /** What is read of an entry; one that was recorded with a client only has no lead. */
    record CorrespondenceRecorded(@Nullable String leadId, String direction, Instant at) {

        private Stream<Touches.Noted> touch() {
            return leadId == null
                    ? Stream.of()
                    : Stream.of(new Touches.Noted(leadId, "outbound".equals(direction), at));
        }
    }

    @Bean
    TopicConsumer correspondence(EventConsumers consumers) {
        return consumers
                .of("correspondence")
                .inBatches("correspondence.recorded.v1", CorrespondenceRecorded.class, this::recorded);
    }

    private void recorded(List<Received<CorrespondenceRecorded>> batch) {
        var noted = batch.stream().flatMap(received -> received.event().touch()).toList();
        if (!noted.isEmpty()) {
            touches.note(noted);
            var leadIds = noted.stream().map(Touches.Noted::leadId).distinct().toList();
            listeners.forEach(listener -> listener.touched(leadIds));
        }
    }
}
