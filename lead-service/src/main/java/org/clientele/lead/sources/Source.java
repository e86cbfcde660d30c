package org.clientele.lead.sources;

import java.util.List;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.VersionNeededException;

/**
 * Who may submit in the name of a source, and what it may say.
 *
 * @param callers who may over HTTP, and with the imports and forms that they make, by the ids of their tokens
 * @param byKafka whether whoever can publish submissions may
 * @param namesOwner whether it may say whose a lead is to be
 */
public record Source(String source, List<String> callers, boolean byKafka, boolean namesOwner) {

    /** Nothing of it is published. */
    public static final Aggregate<Source, SourceEvent> GRAMMAR =
            Aggregate.of("sources", Source.class, Source::source, Source::after, Facts.none());

    /**
     * Makes it what is described.
     *
     * @param isSeen whether whoever describes it knows what it is now
     * @throws VersionNeededException if that would change something unseen
     */
    List<SourceEvent> describe(Source description, boolean isSeen) {
        if (equals(description)) {
            return List.of();
        }
        if (!isSeen) {
            throw new VersionNeededException("The source");
        }
        return List.of(new SourceEvent.SourceDescribed(description));
    }

    Source after(SourceEvent event) {
        return switch (event) {
            case SourceEvent.SourceDescribed described -> described.description();
        };
    }

    /** Why this may not be submitted, empty if it may. */
    Optional<SourceRefusal> refusal(By by, boolean naming) {
        boolean mayUse = switch (by.through()) {
            case HTTP -> callers.contains(by.actor());
            case KAFKA -> byKafka;
            case POLICY -> true;
        };
        if (!mayUse) {
            return Optional.of(SourceRefusal.SOURCE);
        }
        return naming && !namesOwner ? Optional.of(SourceRefusal.OWNER) : Optional.empty();
    }
}
