package org.clientele.lead.lead;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.matching.Identities;
import org.clientele.lead.matching.MatchingProperties;
import org.clientele.servicedefaults.KeyedIds;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/** The twin of the leads in the store: each read and each conditional write is a step of its own. */
public class InMemoryLeads extends InMemoryAggregates<Lead, LeadEvent> implements Leads {

    public static final Identities IDENTITIES = new Identities(new MatchingProperties("DE"), new KeyedIds("secret"));

    private final LeadIndex index = new LeadIndex(IDENTITIES);

    public InMemoryLeads(Facts<Lead, LeadEvent> facts, Clock clock, Runnable step) {
        super(Lead.grammar(facts, IDENTITIES), clock, step);
    }

    /** Leads that nobody hears of and whose steps nobody counts. */
    public InMemoryLeads(Clock clock) {
        this(Facts.none(), clock, () -> {});
    }

    @Override
    public List<Lead> openAfter(@Nullable String leadId, int limit) {
        return leads().filter(lead -> lead.state().isOpen())
                .filter(lead -> leadId == null || lead.leadId().compareTo(leadId) > 0)
                .sorted(Comparator.comparing(Lead::leadId))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Lead> unassigned(@Nullable Position<Instant> after, int limit) {
        return longest(LeadIndex.WAITING, after, limit);
    }

    @Override
    public List<Lead> unanswered(Reach reach, @Nullable Position<Instant> after, int limit) {
        return longest(LeadIndex.UNANSWERED, after, Integer.MAX_VALUE).stream()
                .filter(lead -> reach.contains(lead.salespersonId()))
                .limit(limit)
                .toList();
    }

    private List<Lead> longest(String waiting, @Nullable Position<Instant> after, int limit) {
        var last = after == null ? "" : LeadIndex.waiting(after);
        return leads().filter(lead -> since(waiting, lead).compareTo(last) > 0)
                .sorted(Comparator.comparing(lead -> since(waiting, lead)))
                .limit(limit)
                .toList();
    }

    private String since(String waiting, Lead lead) {
        return (String) index.of(lead).getOrDefault(waiting, "");
    }

    @Override
    public List<Lead> having(String mark, Reach reach, int limit) {
        return leads().filter(
                        lead -> index.of(lead).get(LeadIndex.MARKS) instanceof List<?> marks && marks.contains(mark))
                .filter(lead -> reach.contains(lead.salespersonId()))
                .limit(limit)
                .toList();
    }

    /** All there are, in the order in which they came. */
    public Stream<Lead> leads() {
        return all().map(Versioned::state);
    }
}
