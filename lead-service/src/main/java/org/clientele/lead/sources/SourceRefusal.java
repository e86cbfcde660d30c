package org.clientele.lead.sources;

/** Why something may not be submitted in the name of a source. */
public enum SourceRefusal {
    /** Whoever submits may not use it. */
    SOURCE("source", "source-not-allowed", "is not for you to submit for"),

    /** It may not say whose the lead is to be. */
    OWNER("owner", "owner-not-allowed", "is not for this source to say");

    private final String field;
    private final String reason;
    private final String message;

    SourceRefusal(String field, String reason, String message) {
        this.field = field;
        this.reason = reason;
        this.message = message;
    }

    /** The field of the submission that it is about. */
    public String field() {
        return field;
    }

    /** The code in the ledger. */
    public String reason() {
        return reason;
    }

    /** What is wrong with the field, in words. */
    public String message() {
        return message;
    }
}
