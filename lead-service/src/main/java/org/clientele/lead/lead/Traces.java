package org.clientele.lead.lead;

/**
 * What a lead bears of others' doing since it was captured, so that it is known whether it can be taken back.
 *
 * @param worked whether somebody worked on it
 * @param attached how many submissions were attached to it and not detached
 */
public record Traces(boolean worked, int attached) {

    public static final Traces NONE = new Traces(false, 0);

    Traces after(LeadEvent event) {
        return switch (event) {
            case LeadEvent.SubmissionAttached one -> new Traces(worked, attached + 1);
            case LeadEvent.SubmissionDetached one -> new Traces(worked, Math.max(0, attached - 1));
            case LeadEvent other -> new Traces(worked || other.isWork(), attached);
        };
    }
}
