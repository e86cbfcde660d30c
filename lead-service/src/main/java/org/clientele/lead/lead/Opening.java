package org.clientele.lead.lead;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a lead holds while it is open.
 *
 * @param number grows each time it is opened, or has new keys, so that its keys tell for which opening they are held
 * @param keys the hashed e-mail address and phone number that are its own, in their order
 */
public record Opening(long number, List<String> keys) {

    /**
     * The number that follows when it is opened, or has new keys, in this version of the lead; it is never the number
     * of another one, because versions only grow.
     */
    long after(long version) {
        return number + version;
    }

    Opening after(LeadEvent.ChangesOpening event, Merges before) {
        return switch (event) {
            case LeadEvent.LeadReopened reopened -> numbered(reopened.opening());
            case LeadEvent.LeadConversionUndoStarted started -> numbered(started.opening());
            case LeadEvent.LeadSplitOff off -> numbered(off.opening());
            case LeadEvent.LeadDetailsChanged changed -> new Opening(changed.opening(), changed.keys());
            case LeadEvent.LeadMerged merged ->
                withoutWhatWasAnnounced(merged.absorption(), before)
                        .with(merged.absorption().keys());
            case LeadEvent.LeadSplit split -> without(split.absorption().keys());
        };
    }

    private Opening numbered(long next) {
        return new Opening(next, keys);
    }

    private Opening withoutWhatWasAnnounced(Absorption anew, Merges before) {
        return before.absorption(anew.mergeId())
                .map(announced -> without(announced.keys()))
                .orElse(this);
    }

    private Opening with(List<String> more) {
        return new Opening(
                number,
                Stream.concat(keys.stream(), more.stream()).distinct().sorted().toList());
    }

    private Opening without(List<String> gone) {
        return new Opening(
                number, keys.stream().filter(key -> !gone.contains(key)).toList());
    }
}
