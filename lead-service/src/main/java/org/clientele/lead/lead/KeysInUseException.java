package org.clientele.lead.lead;

/**
 * A submission with the same e-mail address or phone number is being worked on: it will soon be known what it became.
 */
public final class KeysInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeysInUseException(String submissionId) {
        super("The submission %s with the same e-mail address or phone number has no outcome yet."
                .formatted(submissionId));
    }
}
