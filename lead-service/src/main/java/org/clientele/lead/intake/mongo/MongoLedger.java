package org.clientele.lead.intake.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.counting.Tally;
import org.clientele.eventdelivery.failure.MissingDocuments;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.lead.intake.Arrival;
import org.clientele.lead.intake.Ledger;
import org.clientele.lead.intake.LedgerEntry;
import org.clientele.lead.intake.Outcome;
import org.springframework.stereotype.Repository;

/** One document a submission. What is not settled has an instant since when, which an index of few entries finds. */
@Repository
class MongoLedger implements Ledger {

    private static final String OUTCOME = CountedSubmissions.OUTCOME;
    private static final String WITHDRAWN = Outcome.WITHDRAWN.name();
    private static final String OPEN_SINCE = "openSince";
    private static final String OPEN_OF = "openOf";
    private static final String IMPORT_ID = "entry.receipt.imported.importId";
    private static final String ROW = "entry.receipt.imported.row";

    private final MongoCollection<SubmissionDocument> submissions;
    private final MongoCollection<Document> repeats;
    private final CountedSubmissions counted;

    MongoLedger(MongoDatabase database) {
        counted = new CountedSubmissions(database);
        submissions = database.getCollection("submissions", SubmissionDocument.class);
        repeats = database.getCollection("submission-repeats");
        Index.sparse(Indexes.ascending(OPEN_SINCE)).on(submissions);
        Index.sparse(Indexes.ascending(OPEN_OF)).on(submissions);
        Index.sparse(Indexes.ascending("entry.receipt.request.key")).on(submissions);
        Index.sparse(Indexes.ascending(IMPORT_ID, OUTCOME, ROW)).on(submissions);
    }

    CountedSubmissions counted() {
        return counted;
    }

    @Override
    public Map<String, LedgerEntry> receive(Collection<LedgerEntry> entries) {
        var now = new LinkedHashMap<String, LedgerEntry>();
        entries.forEach(entry -> now.put(entry.submissionId(), entry));
        if (!insert(entries.stream()
                .map(SubmissionDocument::of)
                .map(document -> counted.entering(document, submissions))
                .toList())) {
            now.putAll(find(now.keySet()));
        }
        return now;
    }

    /** Whether none was there before. */
    private boolean insert(List<BsonDocument> documents) {
        return MissingDocuments.insert(submissions.withDocumentClass(BsonDocument.class), documents)
                .isEmpty();
    }

    @Override
    public void noteRepeats(List<Arrival> again) {
        var writes = again.stream()
                .map(arrival -> new UpdateOneModel<Document>(
                        Filters.eq("_id", arrival.place()),
                        Updates.combine(Updates.set("submissionId", arrival.submissionId()), Tally.entering()),
                        new UpdateOptions().upsert(true)))
                .toList();
        repeats.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    @Override
    public Map<String, LedgerEntry> find(Collection<String> submissionIds) {
        var found = new LinkedHashMap<String, LedgerEntry>();
        if (!submissionIds.isEmpty()) {
            submissions
                    .find(Filters.in("_id", submissionIds))
                    .forEach(document -> found.put(document.id(), document.entry()));
        }
        return found;
    }

    @Override
    public Optional<LedgerEntry> findByRequest(String key) {
        return Optional.ofNullable(submissions
                        .find(Filters.eq("entry.receipt.request.key", key))
                        .first())
                .map(SubmissionDocument::entry);
    }

    @Override
    public boolean decide(Collection<LedgerEntry> decided) {
        if (decided.isEmpty()) {
            return true;
        }
        var updates = decided.stream().map(MongoLedger::decision).toList();
        var written = submissions.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        return written.getMatchedCount() == decided.size();
    }

    private static UpdateOneModel<SubmissionDocument> decision(LedgerEntry decided) {
        var sets = new ArrayList<Bson>();
        sets.add(Updates.set(OUTCOME, decided.outcome().name()));
        sets.add(Tally.CHANGED);
        if (decided.leadId() != null) {
            sets.add(Updates.set("entry.decision.leadId", decided.leadId()));
            sets.add(Updates.set("entry.decision.opening", decided.decision().opening()));
        }
        if (decided.reason() != null) {
            sets.add(Updates.set("entry.decision.reason", decided.reason()));
        }
        if (decided.settled()) {
            sets.add(settling());
        }
        return new UpdateOneModel<>(is(decided, Outcome.RECEIVED), Updates.combine(sets));
    }

    private static Bson is(LedgerEntry entry, Outcome outcome) {
        return Filters.and(Filters.eq("_id", entry.submissionId()), isOpen(entry, outcome));
    }

    /** What arrives anew after its import was taken back begins with the first attempt again, under another import. */
    private static Bson isOpen(LedgerEntry entry, Outcome outcome) {
        var imported = entry.imported();
        return Filters.and(
                Filters.eq(OUTCOME, outcome.name()),
                Filters.eq("entry.decision.attempt", entry.decision().attempt()),
                Filters.eq(IMPORT_ID, imported == null ? null : imported.importId()),
                Filters.eq("entry.settled", false));
    }

    @Override
    public void takeBack(LedgerEntry decided) {
        submissions.updateOne(
                is(decided, decided.outcome()),
                Updates.combine(
                        Updates.set(OUTCOME, Outcome.RECEIVED.name()),
                        Tally.CHANGED,
                        Updates.unset("entry.decision.leadId"),
                        Updates.set("entry.decision.opening", 0L),
                        Updates.inc("entry.decision.attempt", 1L)));
    }

    @Override
    public boolean settle(Collection<LedgerEntry> decided) {
        if (decided.isEmpty()) {
            return true;
        }
        var updates = decided.stream()
                .collect(Collectors.groupingBy(
                        entry -> isOpen(entry, entry.outcome()),
                        Collectors.mapping(LedgerEntry::submissionId, Collectors.toList())))
                .entrySet()
                .stream()
                .map(same -> new UpdateManyModel<SubmissionDocument>(
                        Filters.and(Filters.in("_id", same.getValue()), same.getKey()), settling()))
                .toList();
        var written = submissions.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        return written.getMatchedCount() == decided.size();
    }

    private static Bson settling() {
        return Updates.combine(Updates.set("entry.settled", true), Updates.unset(OPEN_SINCE), Updates.unset(OPEN_OF));
    }

    @Override
    public List<LedgerEntry> unsettled(Instant arrivedFrom, int without, Instant arrivedBefore, int limit) {
        return submissions
                .find(Filters.and(Filters.gte(OPEN_SINCE, arrivedFrom), Filters.lt(OPEN_SINCE, arrivedBefore)))
                .sort(Sorts.ascending(OPEN_SINCE))
                .skip(without)
                .limit(limit)
                .map(SubmissionDocument::entry)
                .into(new ArrayList<>());
    }

    @Override
    public List<LedgerEntry> ofImport(String importId, Outcome outcome, long afterRow, int limit) {
        return submissions
                .find(Filters.and(
                        Filters.eq(IMPORT_ID, importId),
                        Filters.eq(OUTCOME, outcome.name()),
                        Filters.gt(ROW, afterRow)))
                .sort(Sorts.ascending(ROW))
                .limit(limit)
                .map(SubmissionDocument::entry)
                .into(new ArrayList<>());
    }

    /** What an older version of the service settled still names its import, but no instant. */
    @Override
    public boolean hasUnsettled(String importId) {
        var open = Filters.and(Filters.eq(OPEN_OF, importId), Filters.exists(OPEN_SINCE));
        return submissions.find(open).first() != null;
    }

    @Override
    public void withdraw(String importId, Collection<String> submissionIds) {
        if (!submissionIds.isEmpty()) {
            submissions.updateMany(
                    Filters.and(
                            Filters.in("_id", submissionIds),
                            Filters.eq(IMPORT_ID, importId),
                            Filters.ne(OUTCOME, WITHDRAWN)),
                    Updates.combine(Updates.set(OUTCOME, WITHDRAWN), Tally.CHANGED));
        }
    }

    /**
     * The one that stays takes the place of the one that goes in what is counted. Whoever stops in between leaves both,
     * until the submission arrives again.
     */
    @Override
    public void setAside(Collection<LedgerEntry> withdrawn) {
        if (!withdrawn.isEmpty()) {
            counted.count(withdrawn.stream().map(LedgerEntry::submissionId).toList());
            var unused = insert(withdrawn.stream()
                    .map(entry -> SubmissionDocument.of(entry.setAside()))
                    .map(aside -> counted.replacing(aside, submissions))
                    .toList());
            submissions.bulkWrite(withdrawn.stream().map(MongoLedger::leaving).toList());
        }
    }

    /** Takes away what is kept aside by now, and nothing that came to its place since. */
    private static DeleteOneModel<SubmissionDocument> leaving(LedgerEntry withdrawn) {
        var importId = Objects.requireNonNull(withdrawn.imported()).importId();
        return new DeleteOneModel<>(Filters.and(
                Filters.eq("_id", withdrawn.submissionId()),
                Filters.eq(OUTCOME, WITHDRAWN),
                Filters.eq(IMPORT_ID, importId),
                Tally.isCountedAs(WITHDRAWN)));
    }

    @Override
    public Counts counts(Names names) {
        return counted.counts(names);
    }
}
