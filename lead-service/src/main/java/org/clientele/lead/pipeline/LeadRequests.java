package org.clientele.lead.pipeline;

import org.clientele.eventdelivery.CommandKey;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.Role;

/** Makes commands of requests. */
public final class LeadRequests {

    private LeadRequests() {}

    /** The command on this lead that a request is. */
    public static LeadCommand command(String leadId, RequestKey key, IfMatch ifMatch, Caller caller) {
        return new LeadCommand(leadId, CommandKey.of(key), ifMatch.optional(), author(caller));
    }

    /** A salesperson changes its own leads; managers and integrations change any. */
    public static Author author(Caller caller) {
        var any = caller.is(Role.MANAGER) || caller.is(Role.INTEGRATION);
        return new Author(By.http(caller.id()), !any);
    }
}
