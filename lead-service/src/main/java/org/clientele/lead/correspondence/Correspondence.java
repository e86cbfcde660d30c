package org.clientele.lead.correspondence;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.lead.Conversion;
import org.clientele.lead.lead.Lead;
import org.jspecify.annotations.Nullable;

/**
 * One exchanged message, call, meeting or social touch.
 *
 * @param clientId the client that the lead had become by then, if it had
 * @param social the network and the kind of touch, for the channel {@code social}
 * @param participants who took part besides the author, as they are called
 * @param at when it took place
 */
public record Correspondence(
        String correspondenceId,
        String leadId,
        @Nullable String clientId,
        String channel,
        String direction,
        Instant at,
        @Nullable String subject,
        @Nullable String text,
        @Nullable SocialTouch social,
        @Nullable List<String> participants,
        By by) {

    /** How entries begin, and are published. */
    public static Aggregate<Correspondence, CorrespondenceEvent> grammar(
            Facts<Correspondence, CorrespondenceEvent> facts) {
        return Aggregate.of(
                "correspondence", Correspondence.class, Correspondence::correspondenceId, Correspondence::after, facts);
    }

    Beginning<Correspondence, CorrespondenceEvent> recorded(CommandKey key) {
        return new Beginning<>(this, key, by, List.of(new CorrespondenceEvent.EntryRecorded()));
    }

    /** The same entry in the history of this lead, and of the client that the lead has become. */
    Correspondence with(Lead lead) {
        return new Correspondence(
                correspondenceId,
                lead.leadId(),
                clientOf(lead),
                channel,
                direction,
                at,
                subject,
                text,
                social,
                participants,
                by);
    }

    private static @Nullable String clientOf(Lead lead) {
        var conversion = lead.conversion();
        return conversion == null || conversion.state() != Conversion.State.CONVERTED ? null : conversion.clientId();
    }

    private Correspondence after(CorrespondenceEvent event) {
        return switch (event) {
            case CorrespondenceEvent.EntryRecorded recorded -> this;
        };
    }
}
