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

    Ledger.Counts counts() {
        var counts = submissions.counts();
        return new Ledger.Counts(
                under(SOURCE, counts),
                under(CAMPAIGN, counts),
                under(DAY, counts),
                kept(under(SAME_ID, counts)),
                sum(counts, READ),
                sum(repeats.counts(), AGAIN));
    }

    private static Map<String, Long> kept(Map<String, Map<Outcome, Long>> outcomes) {
        var kept = new HashMap<String, Long>();
        outcomes.forEach((key, submissions) -> submissions.forEach((outcome, count) -> {
            if (outcome != Outcome.WITHDRAWN) {
                kept.merge(key, count, Long::sum);
            }
        }));
        return kept;
    }

    private static Map<String, Map<Outcome, Long>> under(String prefix, Map<String, Map<String, Long>> counts) {
        var under = new HashMap<String, Map<Outcome, Long>>();
        counts.forEach((key, states) -> {
            if (key.startsWith(prefix)) {
                under.put(key.substring(prefix.length()), outcomes(states));
            }
        });
        under.values().removeIf(Map::isEmpty);
        return under;
    }

    private static Map<Outcome, Long> outcomes(Map<String, Long> states) {
        var outcomes = new HashMap<Outcome, Long>();
        states.forEach((state, submissions) -> outcomes.put(Outcome.valueOf(state), submissions));
        outcomes.values().removeIf(submissions -> submissions == 0);
        return outcomes;
    }

    private static long sum(Map<String, Map<String, Long>> counts, String key) {
        return counts.getOrDefault(key, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
