package org.clientele.eventdelivery.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.FactTopic;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.servicedefaults.OperationIds;

/** What is published of the audit log: a topic a service. */
public final class AuditFacts implements Facts<AuditEntry, AuditEvent> {

    private final FactTopic topic;

    /** @param service its name, such as {@code order-service}, whose topic is {@code order-audit} */
    public AuditFacts(String service) {
        var name = OperationIds.ofService(service).service() + "-audit";
        this.topic = new FactTopic(name, name, "entryId", "read");
    }

    /** What was read, and with which roles. */
    private record Read(List<String> roles, @JsonUnwrapped AuditEntry.ReadList list) {}

    @Override
    public List<Outgoing> of(AuditEntry after, Happened<AuditEvent> happened) {
        var what = switch (happened.event()) {
            case AuditEvent.ListRead read -> "list-read";
            case AuditEvent.ExportEnded ended -> "export-ended";
        };
        var read = new Read(after.roles(), after.read());
        return List.of(topic.fact(what, after.entryId(), happened.at(), happened.by(), read));
    }
}
