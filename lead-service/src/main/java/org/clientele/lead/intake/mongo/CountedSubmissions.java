package org.clientele.lead.intake.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.Document;
import org.clientele.eventdelivery.counting.Counted;
import org.clientele.eventdelivery.counting.Moment;
import org.clientele.eventdelivery.counting.Tally;
import org.clientele.lead.intake.Ledger;
import org.clientele.lead.intake.Outcome;

/** Counts what arrived and what became of it. */
record CountedSubmissions(Tally submissions, Tally repeats) {

    static final String OUTCOME = "entry.decision.outcome";

    private static final String SOURCE = "source|";
    private static final String CAMPAIGN = "campaign|";
    private static final String DAY = "day|";
    private static final String SAME_ID = "same-id|";
    private static final String READ = "read";
    private static final String AGAIN = "again";

    CountedSubmissions(MongoDatabase database) {
        this(
                new Tally(
                        database,
                        Counted.byState(
                                "submissions",
                                CountedSubmissions::outcome,
                                outcome -> Filters.eq(OUTCOME, outcome),
                                CountedSubmissions::keys)),
                new Tally(database, Counted.once("submission-repeats", AGAIN)));
    }

    private static String outcome(Document submission) {
        return submission.getEmbedded(List.of(OUTCOME.split("\\.", -1)), String.class);
    }

    private static List<String> keys(Document submission) {
        var entry = submission.get("entry", Document.class);
        var from = entry.get("submission", Document.class);
        var receipt = entry.get("receipt", Document.class);
        var day = receipt.getDate("at").toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        var keys = new ArrayList<>(List.of(
                SOURCE + from.getString("source"),
                CAMPAIGN + Objects.requireNonNullElse(from.getString("campaign"), ""),
                DAY + day));
        if (receipt.getString("sameIdAs") != null) {
            keys.add(SAME_ID + from.getString("source"));
        }
        if (receipt.getString("place") != null) {
            keys.add(READ);
        }
        return keys;
    }

    BsonDocument entering(SubmissionDocument document, MongoCollection<SubmissionDocument> into) {
        return submissions.entering(document, into);
    }

    BsonDocument replacing(SubmissionDocument aside, MongoCollection<SubmissionDocument> into) {
        return submissions.replacing(aside, Outcome.WITHDRAWN.name(), into);
    }

    /** Counts these before all others. */
    void count(Collection<String> submissionIds) {
        submissions.count(submissionIds);
    }

    Ledger.Counts counts(Ledger.Names names) {
        long repeated = repeats.counts(moment -> sum(moment, AGAIN));
        return submissions.counts(moment -> {
            var bySource = outcomes(moment.beginning(SOURCE, names.source(), names.limit()));
            return new Ledger.Counts(
                    bySource,
                    outcomes(moment.beginning(CAMPAIGN, names.campaign(), names.limit())),
                    outcomes(moment.beginning(DAY)),
                    sameIds(moment, bySource.keySet()),
                    sum(moment, READ),
                    repeated);
        });
    }

    private static Map<String, Long> sameIds(Moment moment, Collection<String> sources) {
        var keys = sources.stream().map(source -> SAME_ID + source).toList();
        var sameIds = new HashMap<String, Long>();
        moment.of(keys)
                .forEach((key, states) -> ofStates(states).forEach((outcome, submissions) -> {
                    if (outcome != Outcome.WITHDRAWN) {
                        sameIds.merge(key.substring(SAME_ID.length()), submissions, Long::sum);
                    }
                }));
        return sameIds;
    }

    private static Map<String, Map<Outcome, Long>> outcomes(Map<String, Map<String, Long>> counts) {
        var outcomes = new HashMap<String, Map<Outcome, Long>>();
        counts.forEach((key, states) -> outcomes.put(key, ofStates(states)));
        outcomes.values().removeIf(Map::isEmpty);
        return outcomes;
    }

    private static Map<Outcome, Long> ofStates(Map<String, Long> states) {
        var outcomes = new HashMap<Outcome, Long>();
        states.forEach((state, submissions) -> outcomes.put(Outcome.valueOf(state), submissions));
        outcomes.values().removeIf(submissions -> submissions == 0);
        return outcomes;
    }

    private static long sum(Moment moment, String key) {
        return moment.of(List.of(key)).getOrDefault(key, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
