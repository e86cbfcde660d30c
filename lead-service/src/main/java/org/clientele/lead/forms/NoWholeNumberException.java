package org.clientele.lead.forms;

/** What was filled in is no whole number, as it must be. */
public final class NoWholeNumberException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    NoWholeNumberException(String field) {
        super(field);
        this.field = field;
    }

    /** The field's name in the form. */
    public String field() {
        return field;
    }
}
