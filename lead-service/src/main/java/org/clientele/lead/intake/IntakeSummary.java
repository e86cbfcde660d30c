package org.clientele.lead.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clientele.eventdelivery.parking.ParkedRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what arrived and what became of it. */
@Component
public class IntakeSummary {

    private static final String TOPIC = "marketing-leads";
    private static final String NO_CAMPAIGN = "";

    /** Sources and campaigns are what anybody calls them: there may be any number. */
    private static final int MOST_LISTED = 500;

    private final Ledger ledger;
    private final ParkedRecords parked;
    private final Positions positions;

    IntakeSummary(Ledger ledger, ParkedRecords parked, Positions positions) {
        this.ledger = ledger;
        this.parked = parked;
        this.positions = positions;
    }

    /**
     * What became of submissions.
     *
     * @param received those without an outcome yet
     * @param withdrawn those that were taken back with the import that brought them
     * @param parked events that could not be read and were not handed in again
     * @param arrived the sum of the others
     */
    public record Counts(
            long received, long accepted, long attached, long rejected, long withdrawn, long parked, long arrived) {

        private static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

        private static Counts of(Outcome outcome, long submissions) {
            return switch (outcome) {
                case RECEIVED -> new Counts(submissions, 0, 0, 0, 0, 0, submissions);
                case ACCEPTED -> new Counts(0, submissions, 0, 0, 0, 0, submissions);
                case ATTACHED -> new Counts(0, 0, submissions, 0, 0, 0, submissions);
                case REJECTED -> new Counts(0, 0, 0, submissions, 0, 0, submissions);
                case WITHDRAWN -> new Counts(0, 0, 0, 0, submissions, 0, submissions);
            };
        }

        private static Counts ofParked(long records) {
            return new Counts(0, 0, 0, 0, 0, records, records);
        }

        private Counts plus(Counts other) {
            return plus(1, other);
        }

        private Counts minus(Counts other) {
            return plus(-1, other);
        }

        private Counts plus(long times, Counts other) {
            return new Counts(
                    received + times * other.received,
                    accepted + times * other.accepted,
                    attached + times * other.attached,
                    rejected + times * other.rejected,
                    withdrawn + times * other.withdrawn,
                    parked + times * other.parked,
                    arrived + times * other.arrived);
        }

        private static Counts sum(Collection<Counts> all) {
            return all.stream().reduce(NONE, Counts::plus);
        }
    }

    /**
     * The submissions of one source; {@code unknown} for events that name none.
     *
     * @param sameIdAsAnother how many came under an id that the source had given to another content before
     */
    public record OfSource(String source, @JsonUnwrapped Counts counts, long sameIdAsAnother) {}

    /** The submissions of one campaign; empty for those of none. */
    public record OfCampaign(String campaign, @JsonUnwrapped Counts counts) {}

    /** The submissions that arrived on one day in UTC. */
    public record OfDay(String day, @JsonUnwrapped Counts counts) {}

    /**
     * All records that were read of the topic of submissions.
     *
     * @param submissions those that brought a submission
     * @param repeats those that brought one that was known
     * @param parked those that could not be read
     * @param read the sum of the others: as many as the offsets say, unless its publishers use transactions
     * @param offsets of each partition the offset after the last record that was handled
     */
    public record OfTopic(long submissions, long repeats, long parked, long read, Map<Integer, Long> offsets) {}

    /**
     * The same submissions by source, by campaign and by day, each in order and each adding up to the total with those
     * that are not listed.
     *
     * @param otherSources those of sources that are not listed, if there are any
     * @param nextSource the first source after those that are listed, if there is one
     * @param otherCampaigns those of campaigns that are not listed, if there are any
     * @param nextCampaign the first campaign after those that are listed, if there is one
     */
    public record Summary(
            List<OfSource> sources,
            @Nullable Counts otherSources,
            @Nullable String nextSource,
            List<OfCampaign> campaigns,
            @Nullable Counts otherCampaigns,
            @Nullable String nextCampaign,
            List<OfDay> days,
            Counts total,
            OfTopic topic) {}

    /**
     * What arrived.
     *
     * @param sourcesFrom the first source that is listed
     * @param campaignsFrom the first campaign that is listed
     */
    public Summary summary(String sourcesFrom, String campaignsFrom) {
        var counts = ledger.counts(new Ledger.Names(sourcesFrom, campaignsFrom, MOST_LISTED + 1));
        var unread = parked.parkedOf(TOPIC, sourcesFrom, MOST_LISTED + 1);
        var days = sums(counts.byDay());
        add(days, unread.byDay());
        var total = Counts.sum(days.values());
        var sources = sums(counts.bySource());
        add(sources, unread.bySource());
        var campaigns = sums(counts.byCampaign());
        if (total.parked() > 0 && campaignsFrom.equals(NO_CAMPAIGN)) {
            add(campaigns, Map.of(NO_CAMPAIGN, total.parked()));
        }
        var nextSource = cut(sources);
        var nextCampaign = cut(campaigns);
        return new Summary(
                list(
                        sources,
                        (source, sum) ->
                                new OfSource(source, sum, counts.sameIds().getOrDefault(source, 0L))),
                others(total, sources),
                nextSource,
                list(campaigns, OfCampaign::new),
                others(total, campaigns),
                nextCampaign,
                list(days, OfDay::new),
                total,
                topic(counts, total.parked()));
    }

    /** Leaves as many as are listed, and answers the first of the rest. */
    private static @Nullable String cut(SortedMap<String, Counts> sums) {
        var next = sums.keySet().stream().skip(MOST_LISTED).findFirst().orElse(null);
        if (next != null) {
            sums.tailMap(next).clear();
        }
        return next;
    }

    private static @Nullable Counts others(Counts total, SortedMap<String, Counts> listed) {
        var others = total.minus(Counts.sum(listed.values()));
        return others.equals(Counts.NONE) ? null : others;
    }

    private static SortedMap<String, Counts> sums(Map<String, Map<Outcome, Long>> outcomes) {
        var sums = new TreeMap<String, Counts>();
        outcomes.forEach((key, ofKey) -> ofKey.forEach(
                (outcome, submissions) -> sums.merge(key, Counts.of(outcome, submissions), Counts::plus)));
        return sums;
    }

    private static void add(Map<String, Counts> sums, Map<String, Long> parked) {
        parked.forEach((key, records) -> sums.merge(key, Counts.ofParked(records), Counts::plus));
    }

    private interface Row<T> {
        T of(String key, Counts counts);
    }

    private static <T> List<T> list(SortedMap<String, Counts> sums, Row<T> row) {
        return sums.entrySet().stream()
                .map(sum -> row.of(sum.getKey(), sum.getValue()))
                .toList();
    }

    private OfTopic topic(Ledger.Counts counts, long parkedNow) {
        var read = counts.read() + counts.repeats() + parkedNow;
        return new OfTopic(counts.read(), counts.repeats(), parkedNow, read, positions.next());
    }
}
