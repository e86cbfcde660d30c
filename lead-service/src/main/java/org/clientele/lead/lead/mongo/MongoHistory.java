package org.clientele.lead.lead.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.eventdelivery.reading.Projections;
import org.clientele.eventdelivery.reading.Upsert;
import org.clientele.lead.lead.FieldChange;
import org.clientele.lead.lead.FieldChanges;
import org.clientele.lead.lead.History;
import org.clientele.lead.lead.LeadFact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps one document for each fact that this service has published about a lead. */
@Repository
class MongoHistory implements History {

    private static final String CHANGE_ID = "changeId";
    private static final String LEAD = "lead";
    private static final String VALUE = "expectedValue";
    private static final String VALUE_CHANGE = "expectedValueChange";

    private static final ListOrder LATEST_FIRST = ListOrder.descending("sequence");
    private static final ListOrder EARLIEST_FIRST = ListOrder.ascending("at");

    /** Few enough for any store to follow the order of its index through all of them at once. */
    private static final int TOGETHER = 100;

    private final MongoCollection<Document> entries;
    private final FieldChanges changes;

    MongoHistory(MongoDatabase database, FieldChanges changes) {
        this.changes = changes;
        entries = database.getCollection("lead-history");
        Index.of(Indexes.compoundIndex(Indexes.ascending("leadId"), LATEST_FIRST.sort()))
                .on(entries);
        Index.of(Indexes.ascending("leadId", "type", EARLIEST_FIRST.field())).on(entries);
    }

    @Override
    public void keep(List<Fact> facts) {
        var projections = new Projections();
        facts.forEach(fact -> projections.add(entry(fact)));
        projections.write();
    }

    private Upsert entry(Fact fact) {
        var update = Updates.combine(
                Updates.set("leadId", fact.leadId()),
                Updates.set("type", fact.type()),
                Updates.set("at", fact.at()),
                Updates.set("by", fact.by()),
                Updates.set(LEAD, fact.lead()),
                Updates.set("details", fact.details()));
        return Upsert.newest(entries, fact.leadId() + "|" + fact.sequence(), fact.sequence(), update);
    }

    @Override
    public List<Entry> of(String leadId, @Nullable Long before, int limit) {
        var found = entries.find(LATEST_FIRST.after(before, Filters.eq("leadId", leadId)))
                .sort(LATEST_FIRST.sort())
                .limit(limit + 1)
                .into(new ArrayList<>());
        var noted = changes.of(found.stream().flatMap(MongoHistory::changeId).toList());
        return IntStream.range(0, Math.min(limit, found.size()))
                .mapToObj(at -> entry(found.get(at), at + 1 < found.size() ? found.get(at + 1) : null, noted))
                .toList();
    }

    @Override
    public Map<String, Instant> first(LeadFact type, Collection<String> leadIds) {
        var first = new HashMap<String, Instant>();
        var all = List.copyOf(leadIds);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            first.putAll(firstOfSome(type, all.subList(from, Math.min(all.size(), from + TOGETHER))));
        }
        return first;
    }

    /** Those of all of them, the earliest first: a lead that was seen is not looked for any more. */
    private Map<String, Instant> firstOfSome(LeadFact type, List<String> leadIds) {
        var first = new HashMap<String, Instant>();
        var left = leadIds;
        var page = earliest(type, left);
        while (!page.isEmpty()) {
            page.forEach(entry -> first.putIfAbsent(
                    entry.getString("leadId"), entry.getDate("at").toInstant()));
            left = left.stream().filter(leadId -> !first.containsKey(leadId)).toList();
            page = page.size() < TOGETHER ? List.of() : earliest(type, left);
        }
        return first;
    }

    private List<Document> earliest(LeadFact type, List<String> leadIds) {
        return entries.find(Filters.and(Filters.in("leadId", leadIds), Filters.eq("type", type.type())))
                .projection(new Document("leadId", 1).append("at", 1))
                .sort(EARLIEST_FIRST.sort())
                .limit(TOGETHER)
                .into(new ArrayList<>());
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
