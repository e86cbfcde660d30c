package org.clientele.lead.lead.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.routing.Assignment;
import org.clientele.lead.routing.PastLeads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads leads in the order in which they came. */
@Repository
class MongoPastLeads implements PastLeads {

    private final MongoCollection<LeadDocument> leads;

    MongoPastLeads(MongoDatabase database) {
        leads = database.getCollection("leads", LeadDocument.class);
    }

    @Override
    public List<PastLead> capturedBetween(Instant from, Instant to, int limit) {
        return leads.find(Filters.and(Filters.gte("lead.capturedAt", from), Filters.lt("lead.capturedAt", to)))
                .sort(Sorts.ascending("lead.capturedAt", "_id"))
                .limit(limit)
                .map(document -> past(document.lead()))
                .into(new ArrayList<>());
    }

    private static PastLead past(Lead lead) {
        return new PastLead(lead.toRoute(ownerGiven(lead.assignment()), null), lead.capturedAt(), lead.salespersonId());
    }

    /** Whom the source named is known as long as the lead is still theirs. */
    private static @Nullable String ownerGiven(@Nullable Assignment assignment) {
        return assignment != null && assignment.rule().equals(Assignment.OWNER_GIVEN)
                ? assignment.salespersonId()
                : null;
    }
}
