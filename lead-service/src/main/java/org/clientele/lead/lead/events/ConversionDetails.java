package org.clientele.lead.lead.events;

import java.time.Instant;
import java.util.List;
import org.clientele.lead.lead.Conversion;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;

/** What facts about the conversion of a lead say, and about taking it back. */
interface ConversionDetails extends FactDetails {

    /** What it shall become. */
    record Started(
            String conversionId,
            @Nullable String clientId,
            Money value,
            int correspondenceCount,
            @Nullable Instant occurredAt)
            implements ConversionDetails {

        static Started of(Conversion.Wanted wanted) {
            return new Started(
                    wanted.conversionId(),
                    wanted.clientId(),
                    wanted.project().value(),
                    wanted.exchanged().count(),
                    wanted.occurredAt());
        }
    }

    /** Which client it became, or why not. */
    record Ended(
            String conversionId,
            @Nullable String clientId,
            @Nullable String projectId,
            @Nullable String reason,
            @Nullable Instant occurredAt)
            implements ConversionDetails {

        static Ended of(Conversion ended) {
            return new Ended(
                    ended.conversionId(),
                    ended.clientId(),
                    ended.end().projectId(),
                    ended.end().reason(),
                    ended.state() == Conversion.State.CONVERTED ? ended.wanted().occurredAt() : null);
        }
    }

    /** Which conversion is taken back, without the reason, which somebody gave in their own words. */
    record Undo(
            String conversionId,
            String undoId,
            @Nullable String clientId,
            @Nullable String projectId) implements ConversionDetails {

        static Undo of(Conversion undone) {
            return new Undo(
                    undone.conversionId(),
                    undone.requireUndoing().undoId(),
                    undone.clientId(),
                    undone.end().projectId());
        }
    }

    /** Why it is not taken back. */
    record UndoRefused(
            String conversionId,
            @Nullable String clientId,
            List<String> reasons,
            @Nullable String otherLeadId) implements ConversionDetails {

        static UndoRefused of(Conversion stays, LeadEvent.LeadConversionUndoRefused refused) {
            return new UndoRefused(stays.conversionId(), stays.clientId(), refused.reasons(), refused.otherLeadId());
        }
    }
}
