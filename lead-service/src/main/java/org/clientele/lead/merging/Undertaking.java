package org.clientele.lead.merging;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.KeyReusedException;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.LeadCommand;
import org.clientele.servicedefaults.Position;

/**
 * A merge or a split that somebody asked for, whole, so that anybody can carry it to its end.
 *
 * @param undertakingId follows from the command, so that a repeat meets the first; of a merge it is the merge's id
 * @param leadId the lead that survives
 * @param choice whose values are kept; of no meaning for a split
 * @param key of the command
 * @param open whether something of it may still have to be done
 */
public record Undertaking(
        String undertakingId,
        Kind kind,
        String leadId,
        String mergeId,
        String otherLeadId,
        Choice choice,
        Author author,
        CommandKey key,
        Instant since,
        boolean open) {

    private static final UUID NAMESPACE = UUID.fromString("5c8a2b1e-7d64-5f0b-9e13-2a4c6d8e0f71");

    /** What is to be done. */
    public enum Kind {
        MERGE,
        SPLIT
    }

    /** Its place among all, in the order in which they were begun. */
    public Position<Instant> place() {
        return new Position<>(since, undertakingId);
    }

    static String id(LeadCommand command) {
        return UuidCreator.getNameBasedSha1(
                        NAMESPACE, command.leadId() + "|" + command.key().key())
                .toString();
    }

    static Undertaking merge(LeadCommand command, String otherLeadId, Choice choice, Instant since) {
        return of(Kind.MERGE, command, id(command), otherLeadId, choice, since);
    }

    static Undertaking split(LeadCommand command, String mergeId, String otherLeadId, Instant since) {
        return of(Kind.SPLIT, command, mergeId, otherLeadId, Choice.NONE, since);
    }

    private static Undertaking of(
            Kind kind, LeadCommand command, String mergeId, String otherLeadId, Choice choice, Instant since) {
        return new Undertaking(
                id(command),
                kind,
                command.leadId(),
                mergeId,
                otherLeadId,
                choice,
                command.author(),
                command.key(),
                since,
                true);
    }

    /**
     * Lets a repeat pass.
     *
     * @throws KeyReusedException if it asks for something else under the same key
     */
    void requireSame(CommandKey repeat) {
        if (key.contradicts(repeat.bodyHash())) {
            throw new KeyReusedException(repeat.key());
        }
    }
}
