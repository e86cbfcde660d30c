package org.clientele.eventdelivery.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A topic of facts, and the header that each of them has: the id, when, by whom, and the public state after it.
 *
 * @param topic its name, such as {@code lead-events}
 * @param family what its types begin with, such as {@code lead}; the public state has this name, or the one given
 * @param id the name of the field with the id, such as {@code leadId}
 * @param state the name of the field with the public state
 */
public record FactTopic(String topic, String family, String id, String state) {

    /**
     * A fact with a header and nothing else.
     *
     * @param what the rest of its type, such as {@code captured} of {@code lead.captured.v1}
     */
    public Outgoing fact(String what, String subject, Instant at, By by, Object stateAfter) {
        return fact(what, subject, at, by, stateAfter, null);
    }

    /** A fact with what it says besides: a record whose fields follow those of the header. */
    public Outgoing fact(String what, String subject, Instant at, By by, Object stateAfter, @Nullable Object details) {
        var json = EventJson.mapper();
        ObjectNode data = json.createObjectNode();
        data.put(id, subject);
        data.set("at", json.<JsonNode>valueToTree(at));
        data.set("by", json.<JsonNode>valueToTree(by));
        data.set(state, json.<JsonNode>valueToTree(stateAfter));
        if (details != null) {
            data.setAll(json.<ObjectNode>valueToTree(details));
        }
        return Outgoing.of(topic, subject, family + "." + what + ".v1", data);
    }
}
