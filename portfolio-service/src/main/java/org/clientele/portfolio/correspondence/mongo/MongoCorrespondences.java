package org.clientele.portfolio.correspondence.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.eventdelivery.listing.PositionOrder;
import org.clientele.eventdelivery.reading.Projections;
import org.clientele.eventdelivery.reading.Upsert;
import org.clientele.portfolio.correspondence.Correspondence;
import org.clientele.portfolio.correspondence.Correspondences;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * One document an entry. The client of an entry is a field of its own that newer versions of the entry leave alone, so
 * that what an onboarding gave is not taken back.
 */
@Repository
class MongoCorrespondences implements Correspondences {

    private static final PositionOrder NEWEST_FIRST =
            ListOrder.descending(EntryDocument.AT).thenById();

    private final MongoCollection<EntryDocument> entries;

    MongoCorrespondences(MongoDatabase database) {
        entries = database.getCollection("correspondence", EntryDocument.class);
        Index.of(Indexes.ascending(EntryDocument.LEAD, EntryDocument.CLIENT, EntryDocument.ID))
                .on(entries);
        Index.of(Indexes.compoundIndex(Indexes.ascending(EntryDocument.CLIENT), NEWEST_FIRST.sort()))
                .on(entries);
    }

    @Override
    public void keep(List<Numbered> arrived) {
        var newest = new Projections();
        arrived.forEach(each -> newest.add(Upsert.newest(
                entries, each.entry().correspondenceId(), each.sequence(), EntryDocument.update(each.entry()))));
        newest.write();
    }

    @Override
    public void give(Map<String, String> clientIdsByLeadId) {
        var updates = new ArrayList<UpdateManyModel<EntryDocument>>();
        clientIdsByLeadId.forEach((leadId, clientId) -> updates.add(new UpdateManyModel<>(
                Filters.and(Filters.eq(EntryDocument.LEAD, leadId), Filters.exists(EntryDocument.CLIENT, false)),
                Updates.set(EntryDocument.CLIENT, clientId))));
        write(updates);
    }

    @Override
    public void takeBack(Map<String, Set<String>> clientIdsByLeadId) {
        var updates = new ArrayList<UpdateManyModel<EntryDocument>>();
        clientIdsByLeadId.forEach((leadId, clientIds) -> updates.add(new UpdateManyModel<>(
                Filters.and(Filters.eq(EntryDocument.LEAD, leadId), Filters.in(EntryDocument.CLIENT, clientIds)),
                Updates.unset(EntryDocument.CLIENT))));
        write(updates);
    }

    @Override
    public boolean isAnyOf(String clientId) {
        return entries.find(Filters.and(
                                Filters.eq(EntryDocument.CLIENT, clientId), Filters.exists(EntryDocument.LEAD, false)))
                        .first()
                != null;
    }

    private void write(List<UpdateManyModel<EntryDocument>> updates) {
        if (!updates.isEmpty()) {
            entries.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        }
    }

    @Override
    public void erase(String correspondenceId) {
        entries.updateOne(Filters.eq(EntryDocument.ID, correspondenceId), EntryDocument.erasure());
    }

    @Override
    public List<Correspondence> of(String clientId, @Nullable Position<Instant> after, int limit) {
        return entries.find(NEWEST_FIRST.after(after, Filters.eq(EntryDocument.CLIENT, clientId)))
                .sort(NEWEST_FIRST.sort())
                .limit(limit)
                .map(EntryDocument::entry)
                .into(new ArrayList<>());
    }

    @Override
    public int count(String clientId, Collection<String> correspondenceIds) {
        var had = Filters.and(
                Filters.in(EntryDocument.ID, correspondenceIds), Filters.eq(EntryDocument.CLIENT, clientId));
        return correspondenceIds.isEmpty() ? 0 : Math.toIntExact(entries.countDocuments(had));
    }

    @Override
    public List<String> idsOfLeads(String clientId, Collection<String> leadIds, @Nullable String after, int limit) {
        var hadOfLeads =
                Filters.and(Filters.in(EntryDocument.LEAD, leadIds), Filters.eq(EntryDocument.CLIENT, clientId));
        return entries.withDocumentClass(Document.class)
                .find(ListOrder.BY_ID.after(after, hadOfLeads))
                .sort(ListOrder.BY_ID.sort())
                .limit(limit)
                .projection(new Document(EntryDocument.ID, 1))
                .map(entry -> entry.getString(EntryDocument.ID))
                .into(new ArrayList<>());
    }
}
