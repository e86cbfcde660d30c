package org.clientele.lead.forms;

/** What was sent is neither what a form sends nor an object of texts. */
public final class MalformedFormException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedFormException(String why) {
        super(why);
    }
}
