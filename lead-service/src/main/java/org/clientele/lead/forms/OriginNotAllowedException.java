package org.clientele.lead.forms;

/** A form was sent from a page that is none of its own. */
public final class OriginNotAllowedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OriginNotAllowedException() {
        super("Pages from there may not send this.");
    }
}
