package org.clientele.lead.lead;

/** A salesperson changes only what is theirs. */
public final class NotYoursException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotYoursException(String leadId) {
        super("The lead %s is somebody else's.".formatted(leadId));
    }
}
