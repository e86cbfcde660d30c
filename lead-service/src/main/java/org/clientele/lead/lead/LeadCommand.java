package org.clientele.lead.lead;

import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.CommandKey;

/**
 * What every command on a lead says, besides what it wants.
 *
 * @param key makes repeats the same command
 * @param expected the version that the author has seen, if it says so
 */
public record LeadCommand(String leadId, CommandKey key, OptionalLong expected, Author author) {

    /** The same command, for this version of the lead only. */
    public LeadCommand at(long version) {
        return new LeadCommand(leadId, key, OptionalLong.of(version), author);
    }
}
