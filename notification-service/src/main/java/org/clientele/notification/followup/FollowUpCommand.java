package org.clientele.notification.followup;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;

/**
 * What every command on a follow-up says, besides what it wants.
 *
 * @param key makes repeats the same command
 * @param expected the version that the author has seen, if it says so
 */
public record FollowUpCommand(String followUpId, CommandKey key, OptionalLong expected, Author author) {

    /** The command to do this with the follow-up, if its author may change it. */
    Command<FollowUp, FollowUpEvent> to(Function<FollowUp, List<FollowUpEvent>> decide) {
        return Command.<FollowUp, FollowUpEvent>of(followUpId, key, author.by(), followUp -> {
                    author.requireMayChangeWhatIsOwedBy(followUp.plan().salespersonId());
                    return decide.apply(followUp);
                })
                .expecting(expected);
    }
}
