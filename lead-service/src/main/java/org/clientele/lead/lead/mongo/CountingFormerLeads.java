package org.clientele.lead.lead.mongo;

import java.util.List;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.eventdelivery.background.Places;
import org.clientele.lead.lead.Lead;
import org.springframework.stereotype.Component;

/** Has those open leads counted too that there were before open leads were counted: goes once through all of them. */
@Component
class CountingFormerLeads implements BackgroundWork {

    private static final int PAGE = 500;

    /** After every id. */
    private static final String END = "~";

    private final MongoLeads leads;
    private final MongoOpenLeads openLeads;
    private final Places places;

    CountingFormerLeads(MongoLeads leads, MongoOpenLeads openLeads, Places places) {
        this.leads = leads;
        this.openLeads = openLeads;
        this.places = places;
    }

    @Override
    public String name() {
        return "former-leads";
    }

    @Override
    public Pace pass() {
        var last = places.of(name());
        if (END.equals(last)) {
            return Pace.rest(Pace.LONGEST);
        }
        List<String> page =
                leads.openAfter(last, PAGE).stream().map(Lead::leadId).toList();
        openLeads.tally().countToo(page);
        places.remember(name(), page.size() < PAGE ? END : page.getLast());
        return Pace.again();
    }
}
