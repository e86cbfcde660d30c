package org.clientele.lead.routing.http;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.clientele.lead.routing.Routing;
import org.clientele.lead.routing.TryingRules;
import org.clientele.servicedefaults.Listing;
import org.jspecify.annotations.Nullable;

/**
 * Who had past leads and who would get them.
 *
 * @param totals by salesperson, in the order of their ids
 */
record TrialAnswer(int version, List<TriedLead> leads, List<Total> totals, int hadNobody, int wouldHaveNobody)
        implements Listing {

    @Override
    public List<TriedLead> items() {
        return leads;
    }

    /**
     * One lead.
     *
     * @param rule what would decide
     * @param reason why nobody would get it
     */
    record TriedLead(
            String leadId,
            Instant capturedAt,
            @Nullable String had,
            @Nullable String wouldGet,
            @Nullable String rule,
            @Nullable String reason) {

        private static TriedLead of(TryingRules.Tried tried) {
            var past = tried.past();
            var leadId = past.lead().leadId();
            return switch (tried.would()) {
                case Routing.Assigned assigned ->
                    new TriedLead(
                            leadId,
                            past.capturedAt(),
                            past.salespersonId(),
                            assigned.assignment().salespersonId(),
                            assigned.assignment().rule(),
                            null);
                case Routing.Unassigned nobody ->
                    new TriedLead(
                            leadId,
                            past.capturedAt(),
                            past.salespersonId(),
                            null,
                            null,
                            nobody.reason().code());
            };
        }
    }

    /** How many leads somebody had and would have. */
    record Total(String salespersonId, int had, int wouldGet) {

        private Total plus(Total other) {
            return new Total(salespersonId, had + other.had, wouldGet + other.wouldGet);
        }
    }

    static TrialAnswer of(TryingRules.Trial trial) {
        var leads = trial.leads().stream().map(TriedLead::of).toList();
        var totals = new TreeMap<String, Total>();
        for (var lead : leads) {
            if (lead.had() != null) {
                totals.merge(lead.had(), new Total(lead.had(), 1, 0), Total::plus);
            }
            if (lead.wouldGet() != null) {
                totals.merge(lead.wouldGet(), new Total(lead.wouldGet(), 0, 1), Total::plus);
            }
        }
        var had = totals.values().stream().mapToInt(Total::had).sum();
        var wouldGet = totals.values().stream().mapToInt(Total::wouldGet).sum();
        return new TrialAnswer(
                trial.version(), leads, List.copyOf(totals.values()), leads.size() - had, leads.size() - wouldGet);
    }
}
