package org.clientele.lead.pace.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.failure.StoreErrors;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.eventdelivery.listing.OwnerFilter;
import org.clientele.lead.pace.QuietLead;
import org.clientele.lead.pace.QuietLeads;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One document a lead, with a place in the order in which open ones rot; of a closed one a number is left. */
@Repository
class MongoQuietLeads implements QuietLeads {

    private static final String STEP = "lead.step";
    private static final String OWNER = "lead.salespersonId";
    private static final OwnerFilter OWNED = new OwnerFilter(OWNER);
    private static final String ALLOWED = "lead.allowedMillis";
    private static final String WRITTEN = "written";
    private static final ListOrder LONGEST_FIRST = ListOrder.ascending("place");

    private final MongoCollection<QuietDocument> leads;

    MongoQuietLeads(MongoDatabase database) {
        leads = database.getCollection("quiet-leads", QuietDocument.class);
        Index.sparse(Indexes.ascending(STEP, LONGEST_FIRST.field())).on(leads);
        Index.sparse(Indexes.ascending(STEP, OWNER, LONGEST_FIRST.field())).on(leads);
        Index.sparse(Indexes.ascending(STEP, ALLOWED)).on(leads);
    }

    /** A lead as it is stored. */
    public record QuietDocument(String place, QuietLead lead) {}

    @Override
    public Map<String, Long> written(Collection<String> leadIds) {
        var written = new HashMap<String, Long>();
        leads.withDocumentClass(BsonDocument.class)
                .find(Filters.in("_id", leadIds))
                .forEach(found -> written.put(
                        found.getString("_id").getValue(),
                        found.getInt64(WRITTEN).getValue()));
        return written;
    }

    @Override
    public boolean keep(List<News> news) {
        if (news.isEmpty()) {
            return true;
        }
        var writes = news.stream().map(MongoQuietLeads::write).toList();
        try {
            var done = leads.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return done.getMatchedCount() + done.getUpserts().size() == writes.size();
        } catch (MongoBulkWriteException failure) {
            return StoreErrors.duplicates(failure).isEmpty();
        }
    }

    /** One that is there by now has another number, and meets its own id. */
    private static UpdateOneModel<QuietDocument> write(News news) {
        var asSeen = Filters.and(Filters.eq("_id", news.leadId()), Filters.eq(WRITTEN, news.seen()));
        var next = Updates.set(WRITTEN, news.seen() + 1);
        return new UpdateOneModel<>(
                asSeen, Updates.combine(next, update(news.quiet())), new UpdateOptions().upsert(news.seen() == 0));
    }

    private static Bson update(@Nullable QuietLead quiet) {
        return quiet == null
                ? Updates.combine(Updates.unset("lead"), Updates.unset(LONGEST_FIRST.field()))
                : Updates.combine(
                        Updates.set("lead", quiet), Updates.set(LONGEST_FIRST.field(), place(quiet.position())));
    }

    /** Sorts as the instants do, in milliseconds, then as the ids. */
    private static String place(Position<Instant> position) {
        return "%016d|%s".formatted(position.value().toEpochMilli(), position.id());
    }

    @Override
    public List<QuietLead> rotting(
            String step, Reach reach, Instant now, @Nullable Position<Instant> after, int limit) {
        var wanted = new ArrayList<>(List.of(
                Filters.eq(STEP, step),
                Filters.gt(LONGEST_FIRST.field(), after == null ? "" : place(after)),
                Filters.lt(LONGEST_FIRST.field(), place(new Position<>(now.plusMillis(1), "")))));
        OWNED.within(reach).forEach(wanted::add);
        return leads.find(Filters.and(wanted))
                .sort(LONGEST_FIRST.sort())
                .limit(limit)
                .map(QuietDocument::lead)
                .into(new ArrayList<>());
    }

    @Override
    public List<String> notAllowed(String step, Duration allowed, int limit) {
        return Stream.of(Filters.lt(ALLOWED, allowed.toMillis()), Filters.gt(ALLOWED, allowed.toMillis()))
                .flatMap(other -> leads
                        .find(Filters.and(Filters.eq(STEP, step), other))
                        .limit(limit)
                        .map(found -> found.lead().leadId())
                        .into(new ArrayList<>())
                        .stream())
                .toList();
    }
}
