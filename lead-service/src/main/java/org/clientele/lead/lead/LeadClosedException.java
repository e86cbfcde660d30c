package org.clientele.lead.lead;

/** Nobody works on the lead any more, so nothing is attached to it. */
public final class LeadClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeadClosedException(String leadId) {
        super("Lead %s is closed.".formatted(leadId));
    }
}
