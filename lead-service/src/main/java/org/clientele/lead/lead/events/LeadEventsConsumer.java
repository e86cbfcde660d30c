package org.clientele.lead.lead.events;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.eventdelivery.event.UnreadableEventException;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Received;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.clientele.lead.lead.Changed;
import org.clientele.lead.lead.History;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads whatever this service has published about leads for their history. */
@Configuration
class LeadEventsConsumer {

    private final History history;
    private final List<Changed> listeners;

    LeadEventsConsumer(History history, List<Changed> listeners) {
        this.history = history;
        this.listeners = listeners;
    }

    /** A fact as it was published, whatever it says. */
    static final class AnyFact extends LinkedHashMap<String, Object> {

        private static final long serialVersionUID = 1L;

        Instant at() {
            try {
                return Instant.parse(String.valueOf(get("at")));
            } catch (DateTimeParseException e) {
                throw new UnreadableEventException("at", "must be an instant");
            }
        }

        @SuppressWarnings("unchecked")
        Map<String, Object> part(String name) {
            return get(name) instanceof Map<?, ?> part ? (Map<String, Object>) part : Map.of();
        }

        Map<String, Object> details() {
            var details = new LinkedHashMap<>(this);
            details.keySet().removeAll(List.of("leadId", "at", "by", "lead"));
            return details;
        }
    }

    @Bean
    TopicConsumer leadEvents(EventConsumers consumers) {
        return consumers.of("lead-events").inBatches(AnyFact.class, this::keep);
    }

    private void keep(List<Received<AnyFact>> facts) {
        history.keep(facts.stream().map(LeadEventsConsumer::fact).toList());
        var leadIds = facts.stream()
                .map(received -> received.envelope().subject())
                .distinct()
                .toList();
        listeners.forEach(listener -> listener.changed(leadIds));
    }

    private static History.Fact fact(Received<AnyFact> received) {
        var envelope = received.envelope();
        var fact = received.event();
        return new History.Fact(
                envelope.subject(),
                envelope.sequence(),
                envelope.type(),
                fact.at(),
                fact.part("by"),
                fact.part("lead"),
                fact.details());
    }
}
