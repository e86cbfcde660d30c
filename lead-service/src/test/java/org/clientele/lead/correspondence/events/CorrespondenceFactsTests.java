package org.clientele.lead.correspondence.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.lead.correspondence.Correspondence;
import org.clientele.lead.correspondence.CorrespondenceEvent;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;

/** An entry is published as the catalogue says. */
class CorrespondenceFactsTests {

    private static final EventType TYPE = new EventType("correspondence", "correspondence.recorded.v1");

    @Test
    void publishesEachFieldOfTheExamples() {
        for (var example : List.of(TYPE.complete(), TYPE.minimal())) {
            assertThat(ContractChecks.differences(TYPE, example, published(example)))
                    .isEmpty();
        }
    }

    private static byte[] published(Object example) {
        var json = EventJson.mapper();
        var entry = json.convertValue(json.convertValue(example, Map.class), Correspondence.class);
        var recorded =
                new Happened<CorrespondenceEvent>(new CorrespondenceEvent.EntryRecorded(), Instant.EPOCH, entry.by());
        var outgoing = new CorrespondenceFacts().of(entry, recorded).getFirst();
        assertThat(outgoing.topic()).isEqualTo("correspondence");
        assertThat(outgoing.key()).isEqualTo(entry.correspondenceId());
        return json.writeValueAsBytes(outgoing.data());
    }
}
