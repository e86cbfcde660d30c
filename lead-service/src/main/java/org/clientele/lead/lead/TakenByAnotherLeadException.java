package org.clientele.lead.lead;

/** The e-mail address or phone number of a closed lead belongs to another open one by now. */
public final class TakenByAnotherLeadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String leadId;

    public TakenByAnotherLeadException(String leadId) {
        super("The open lead %s has the same e-mail address or phone number.".formatted(leadId));
        this.leadId = leadId;
    }

    /** The open lead. */
    public String leadId() {
        return leadId;
    }
}
