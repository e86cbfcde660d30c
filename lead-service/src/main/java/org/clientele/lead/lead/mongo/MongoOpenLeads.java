package org.clientele.lead.lead.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.Fields;
import org.clientele.eventdelivery.counting.Counted;
import org.clientele.eventdelivery.counting.Tally;
import org.clientele.lead.lead.LeadIndex;
import org.clientele.lead.routing.OpenLeads;
import org.springframework.stereotype.Repository;

/** One count a salesperson, kept as leads change. */
@Repository
class MongoOpenLeads implements OpenLeads {

    static final String LEADS = "leads";

    private static final String OPEN_WITH = Fields.INDEX + "." + LeadIndex.OPEN_WITH;
    private static final String OPEN = "open";

    private final Tally tally;

    MongoOpenLeads(MongoDatabase database) {
        tally = new Tally(
                database,
                new Counted(
                        LEADS,
                        lead -> lead.get(Fields.INDEX, Document.class).get(LeadIndex.OPEN_WITH, LeadIndex.NOBODY),
                        MongoOpenLeads::isWith,
                        (lead, owner) ->
                                owner.equals(LeadIndex.NOBODY) ? List.of() : List.of(new Counted.Place(owner, OPEN))));
    }

    /** A closed lead is with nobody too. */
    private static Bson isWith(String owner) {
        return owner.equals(LeadIndex.NOBODY)
                ? Filters.in(OPEN_WITH, Arrays.asList(owner, null))
                : Filters.eq(OPEN_WITH, owner);
    }

    Tally tally() {
        return tally;
    }

    @Override
    public Map<String, Integer> of(Set<String> salespersonIds) {
        var open = new HashMap<String, Integer>();
        tally.countsOf(salespersonIds)
                .forEach((owner, counts) -> open.put(owner, Math.toIntExact(counts.getOrDefault(OPEN, 0L))));
        return open;
    }
}
