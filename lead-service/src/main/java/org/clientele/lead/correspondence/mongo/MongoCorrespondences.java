package org.clientele.lead.correspondence.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.eventdelivery.former.AggregateCollection;
import org.clientele.eventdelivery.former.Aggregates;
import org.clientele.eventdelivery.former.Change;
import org.clientele.lead.correspondence.Correspondence;
import org.clientele.lead.correspondence.Correspondences;
import org.clientele.lead.correspondence.SocialTouch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One document an entry, published when it is written. */
@Repository
class MongoCorrespondences implements Correspondences {

    private final AggregateCollection<CorrespondenceDocument> entries;

    MongoCorrespondences(Aggregates aggregates) {
        entries = aggregates.collection("correspondence", CorrespondenceDocument.class);
        entries.documents()
                .createIndex(Indexes.compoundIndex(
                        Indexes.ascending("entry.leadId"), Indexes.descending("entry.at", "_id")));
    }

    /** An entry as stored. */
    public record CorrespondenceDocument(@BsonId String id, Correspondence entry) {}

    record Author(String actor, String through) {}

    /** An entry as published. */
    record CorrespondenceRecorded(
            String correspondenceId,
            String leadId,
            @Nullable String clientId,
            String channel,
            String direction,
            Instant at,
            @Nullable String subject,
            @Nullable String text,
            @Nullable SocialTouch social,
            @Nullable List<String> participants,
            Author by) {

        static CorrespondenceRecorded of(Correspondence entry) {
            return new CorrespondenceRecorded(
                    entry.correspondenceId(),
                    entry.leadId(),
                    entry.clientId(),
                    entry.channel(),
                    entry.direction(),
                    entry.at(),
                    entry.subject(),
                    entry.text(),
                    entry.social(),
                    entry.participants(),
                    new Author(entry.by().actor(), entry.by().through().code()));
        }
    }

    @Override
    public Correspondence record(Correspondence entry, CommandKey key) {
        return entries.create(creation(entry), key).state().entry();
    }

    private static Change<CorrespondenceDocument> creation(Correspondence entry) {
        var id = entry.correspondenceId();
        var published =
                new Outgoing("correspondence", id, id, "correspondence.recorded.v1", CorrespondenceRecorded.of(entry));
        return Change.to(new CorrespondenceDocument(id, entry)).with(published);
    }

    @Override
    public Optional<Correspondence> find(String correspondenceId) {
        return entries.find(correspondenceId).map(stored -> stored.state().entry());
    }

    @Override
    public List<Correspondence> of(List<String> leadIds, @Nullable After after, int limit) {
        var ofLeads = ofLeads(leadIds);
        return entries.documents()
                .find(after == null ? ofLeads : Filters.and(ofLeads, older(after)))
                .sort(Sorts.descending("entry.at", "_id"))
                .limit(limit)
                .map(CorrespondenceDocument::entry)
                .into(new ArrayList<>());
    }

    private static Bson older(After after) {
        return Filters.or(
                Filters.lt("entry.at", after.at()),
                Filters.and(Filters.eq("entry.at", after.at()), Filters.lt("_id", after.correspondenceId())));
    }

    @Override
    public Set<String> having(Collection<String> leadIds) {
        var having = new HashSet<String>();
        entries.documents()
                .withDocumentClass(Document.class)
                .find(Filters.in("entry.leadId", leadIds))
                .projection(Projections.include("entry.leadId"))
                .forEach(found -> having.add(found.getEmbedded(List.of("entry", "leadId"), String.class)));
        return having;
    }

    @Override
    public List<String> ids(List<String> leadIds, int limit) {
        return entries.documents()
                .withDocumentClass(Document.class)
                .find(ofLeads(leadIds))
                .projection(Projections.include("_id"))
                .sort(Sorts.descending("entry.at", "_id"))
                .limit(limit)
                .map(found -> Objects.requireNonNull(found.getString("_id")))
                .into(new ArrayList<>());
    }

    @Override
    public int count(List<String> leadIds) {
        return Math.toIntExact(entries.documents().countDocuments(ofLeads(leadIds)));
    }

    /** Nearly all are asked for alone: then the index has them in order. */
    private static Bson ofLeads(List<String> leadIds) {
        return leadIds.size() == 1
                ? Filters.eq("entry.leadId", leadIds.getFirst())
                : Filters.in("entry.leadId", leadIds);
    }
}
