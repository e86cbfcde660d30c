package org.clientele.lead.lead;

/**
 * What a lead bears of others' doing since it was captured, so that it is known whether it can be taken back.
 *
 * @param worked whether somebody worked on it
 * @param attached how many submissions were attached to it and not detached
 * @param unnoted which of them the ledger may not know of yet
 */
public record Traces(boolean worked, int attached, Unnoted unnoted) {

    static final Traces NONE = new Traces(false, 0, Unnoted.NONE);

    Traces after(LeadEvent event) {
        return switch (event) {
            case LeadEvent.SubmissionAttached it ->
                new Traces(
                        worked,
                        attached + 1,
                        unnoted.without(it.noted()).attached(it.origin().submissionId()));
            case LeadEvent.SubmissionDetached it ->
                new Traces(
                        worked,
                        attached - 1,
                        unnoted.without(it.noted()).detached(it.origin().submissionId()));
            case LeadEvent other -> new Traces(worked || other.isWork(), attached, unnoted);
        };
    }

    boolean hasNone() {
        return !worked && attached == 0;
    }
}
