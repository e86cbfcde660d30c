package org.clientele.lead.lead.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.event.Envelope;
import org.clientele.eventdelivery.event.UnreadableEventException;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Upsert;
import org.clientele.lead.lead.FieldChange;
import org.clientele.lead.lead.FieldChanges;
import org.clientele.lead.lead.History;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Keeps one document for each fact that this service has published about a lead. */
@Configuration
class MongoHistory implements History {

    private static final String DETAILS_CHANGED = "lead.details-changed.v1";
    private static final String CHANGE_ID = "changeId";
    private static final String LEAD = "lead";
    private static final String VALUE = "expectedValue";
    private static final String VALUE_CHANGE = "expectedValueChange";
    private static final List<String> TYPES = List.of(
            "lead.captured.v1",
            "lead.submission-attached.v1",
            "lead.assigned.v1",
            "lead.scored.v1",
            "lead.unassigned.v1",
            "lead.step-changed.v1",
            "lead.qualified.v1",
            "lead.lost.v1",
            "lead.reopened.v1",
            "lead.reopening-refused.v1",
            "lead.conversion-started.v1",
            "lead.converted.v1",
            "lead.conversion-refused.v1",
            "lead.conversion-undo-started.v1",
            "lead.conversion-undone.v1",
            "lead.conversion-undo-refused.v1",
            "lead.merged.v1",
            "lead.merged-into.v1",
            "lead.split.v1",
            "lead.split-off.v1",
            "lead.submission-detached.v1",
            "lead.withdrawn.v1",
            DETAILS_CHANGED,
            "lead.details-change-given-up.v1");
    private static final Set<String> SHOWN_APART = Set.of("leadId", "at", "by", LEAD);

    private final MongoCollection<Document> entries;
    private final FieldChanges changes;

    MongoHistory(MongoDatabase database, FieldChanges changes) {
        this.changes = changes;
        entries = database.getCollection("lead-history");
        entries.createIndex(Indexes.compoundIndex(Indexes.ascending("leadId"), Indexes.descending("sequence")));
    }

    /** A fact as it was published, whatever it says. */
    static final class AnyFact extends LinkedHashMap<String, Object> {

        private static final long serialVersionUID = 1L;
    }

    @Bean
    Consumer<Message<List<byte[]>>> leadEvents(EventConsumers consumers) {
        var consumer = consumers.of("lead-events");
        for (var type : TYPES) {
            consumer = consumer.project(type, AnyFact.class, this::entry);
        }
        return consumer.build();
    }

    private Upsert entry(Map<String, Object> fact, Envelope envelope) {
        var details = new Document(fact);
        details.keySet().removeAll(SHOWN_APART);
        var update = Updates.combine(
                Updates.set("leadId", envelope.subject()),
                Updates.set("type", envelope.type()),
                Updates.set("at", at(fact)),
                Updates.set("by", fact.getOrDefault("by", Map.of())),
                Updates.set(LEAD, fact.getOrDefault(LEAD, Map.of())),
                Updates.set("details", details));
        var id = envelope.subject() + "|" + envelope.sequence();
        return Upsert.newest(entries, id, envelope.sequence(), update);
    }

    private static Instant at(Map<String, Object> fact) {
        if (fact.get("at") instanceof String text) {
            return Instant.parse(text);
        }
        throw new UnreadableEventException("at", "must be an instant");
    }

    @Override
    public List<Entry> of(String leadId, @Nullable Long before, int limit) {
        var ofLead = Filters.eq("leadId", leadId);
        Bson filter = before == null ? ofLead : Filters.and(ofLead, Filters.lt("sequence", before));
        var found = entries.find(filter)
                .sort(Sorts.descending("sequence"))
                .limit(limit + 1)
                .into(new ArrayList<>());
        var noted = changes.of(found.stream().flatMap(MongoHistory::changeId).toList());
        return IntStream.range(0, Math.min(limit, found.size()))
                .mapToObj(at -> entry(found.get(at), at + 1 < found.size() ? found.get(at + 1) : null, noted))
                .toList();
    }

    @Override
    public Map<String, Instant> first(String type, Collection<String> leadIds) {
        var first = new HashMap<String, Instant>();
        entries.find(Filters.and(Filters.in("leadId", leadIds), Filters.eq("type", type)))
                .projection(Projections.include("leadId", "at"))
                .forEach(entry -> first.merge(
                        entry.getString("leadId"),
                        entry.getDate("at").toInstant(),
                        (one, other) -> one.isBefore(other) ? one : other));
        return first;
    }

    @Override
    public long submissions(List<String> leadIds) {
        return entries.countDocuments(Filters.and(
                Filters.in("leadId", leadIds), Filters.in("type", "lead.captured.v1", "lead.submission-attached.v1")));
    }

    private static Stream<String> changeId(Document document) {
        return Stream.ofNullable(document.get("details", new Document()).getString(CHANGE_ID));
    }

    private static Entry entry(Document document, @Nullable Document before, Map<String, List<FieldChange>> noted) {
        return new Entry(
                Objects.requireNonNull(document.getLong("sequence")),
                document.getString("type"),
                document.getDate("at").toInstant(),
                document.get("by", new Document()),
                document.get("details", new Document()),
                changes(document, before, noted));
    }

    /** Of its state, as it was after the fact before; of its value and its own fields, as the fact itself says. */
    private static List<FieldChange> changes(
            Document document, @Nullable Document before, Map<String, List<FieldChange>> noted) {
        var changed = new ArrayList<FieldChange>();
        if (before != null) {
            changed.addAll(FieldChange.between(state(before), state(document)));
        }
        var details = document.get("details", new Document());
        if (details.get(VALUE_CHANGE) instanceof Document value) {
            changed.add(new FieldChange(VALUE, value.get("from"), value.get("to")));
        }
        changeId(document).map(noted::get).filter(Objects::nonNull).forEach(changed::addAll);
        return changed;
    }

    private static Map<String, Object> state(Document document) {
        return document.get(LEAD, new Document());
    }
}
