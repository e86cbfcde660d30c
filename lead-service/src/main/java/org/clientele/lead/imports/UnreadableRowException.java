package org.clientele.lead.imports;

/** A row cannot be read. */
public final class UnreadableRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public UnreadableRowException(String reason) {
        super("The row " + reason + ".");
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
