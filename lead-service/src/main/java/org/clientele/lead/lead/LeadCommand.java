package org.clientele.lead.lead;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.jspecify.annotations.Nullable;

/**
 * What every command on a lead says, besides what it wants.
 *
 * @param key makes repeats the same command
 * @param expected the version that the author has seen, if it says so
 * @param occurredAt when it happened, null if it happens as it is recorded
 */
public record LeadCommand(
        String leadId,
        CommandKey key,
        OptionalLong expected,
        Author author,
        @Nullable Instant occurredAt) {

    /** What happens as it is recorded. */
    public LeadCommand(String leadId, CommandKey key, OptionalLong expected, Author author) {
        this(leadId, key, expected, author, null);
    }

    /** The same command for what happened then, if that is said. */
    public LeadCommand happenedAt(@Nullable Instant instant) {
        return new LeadCommand(leadId, key, expected, author, instant);
    }

    /** The command to do this with the lead, if its author may change it. */
    public Command<Lead, LeadEvent> to(Function<Lead, List<LeadEvent>> decide) {
        return Command.<Lead, LeadEvent>of(leadId, key, author.by(), lead -> {
                    author.requireMayChange(lead);
                    lead.requireHadBegunBy(occurredAt);
                    return decide.apply(lead);
                })
                .expecting(expected);
    }

    /** The same command, for the version that was read, unless its author has seen another one. */
    public LeadCommand pinnedTo(long version) {
        return expected.isPresent() ? this : new LeadCommand(leadId, key, OptionalLong.of(version), author, occurredAt);
    }

    /** Another command of the same author that this one brings about, for this version only. */
    public LeadCommand instead(long version) {
        return new LeadCommand(leadId, CommandKey.once(), OptionalLong.of(version), author);
    }

    /**
     * Refuses another version than the one that its author has seen.
     *
     * @throws StaleVersionException if it is meant for another version
     */
    public void requireFor(long version) {
        if (!isFor(version)) {
            throw new StaleVersionException(leadId, expected.orElseThrow(), version);
        }
    }

    /** Whether it is meant for this version. */
    boolean isFor(long version) {
        return expected.isEmpty() || expected.getAsLong() == version;
    }
}
