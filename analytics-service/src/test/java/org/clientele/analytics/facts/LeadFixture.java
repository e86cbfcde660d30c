package org.clientele.analytics.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to leads, for tests. */
public final class LeadFixture {

    public static final Instant ARRIVED = Instant.parse("2026-03-02T09:00:00Z");

    private LeadFixture() {}

    public static LeadArrived arrived(String leadId, String source) {
        return arrived(leadId, source, null);
    }

    public static LeadArrived arrived(String leadId, String source, @Nullable String campaign) {
        return new LeadArrived(leadId, ARRIVED, now(LeadNow.State.OPEN, "new"), source, campaign);
    }

    public static LeadMoved moved(String leadId, int days, String step) {
        return new LeadMoved(leadId, after(days), now(LeadNow.State.OPEN, step));
    }

    public static LeadMoved became(String leadId, int days, LeadNow.State state) {
        return new LeadMoved(leadId, after(days), now(state, "qualified"));
    }

    public static LeadLost lost(String leadId, int days, String reason) {
        return new LeadLost(leadId, after(days), now(LeadNow.State.LOST, "contacted"), reason);
    }

    public static LeadConverted won(String leadId, int days, String clientId, String projectId) {
        return new LeadConverted(leadId, after(days), now(LeadNow.State.CONVERTED, "qualified"), clientId, projectId);
    }

    /** So many days after it arrived. */
    public static Instant after(int days) {
        return ARRIVED.plusSeconds(days * 86_400L);
    }

    private static LeadNow now(LeadNow.State state, String step) {
        return new LeadNow(state, step, new Owner("anna", "north"));
    }

    /** Facts of which each is the next version of its subject. */
    public static Facts told(Fact... all) {
        var facts = new Facts();
        for (int at = 0; at < all.length; at++) {
            facts.keep(FactsFixture.version(all[at], at + 1));
        }
        return facts;
    }

    /** The same as a record that stands still. */
    public static CurrentFacts current(Fact... all) {
        var recorded = new InMemoryRecordedFacts();
        recorded.record(all);
        recorded.advance();
        return new CurrentFacts(recorded, () -> FactsFixture.freshness(ARRIVED, 0));
    }
}
