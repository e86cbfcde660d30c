package org.clientele.lead.imports;

/** A row can be read but is no submission. */
public final class InvalidRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;

    public InvalidRowException(String field, String reason) {
        super(field + " " + reason);
        this.field = field;
        this.reason = reason;
    }

    /** The field of a submission, or {@code body}. */
    public String field() {
        return field;
    }

    public String reason() {
        return reason;
    }

    RowProblem problem() {
        return new RowProblem(field, reason);
    }
}
