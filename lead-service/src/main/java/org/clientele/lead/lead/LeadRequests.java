package org.clientele.lead.lead;

import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.RequestKey;

/** Makes commands of requests. */
public final class LeadRequests {

    private LeadRequests() {}

    /** The command on this lead that a request is. */
    public static LeadCommand command(String leadId, RequestKey key, IfMatch ifMatch, Caller caller) {
        return new LeadCommand(leadId, CommandKey.of(key), ifMatch.optional(), author(caller));
    }

    public static Author author(Caller caller) {
        return new Author(By.http(caller.id()), caller.changes());
    }
}
