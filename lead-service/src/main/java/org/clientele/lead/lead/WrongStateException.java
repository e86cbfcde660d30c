package org.clientele.lead.lead;

/** The state of the lead does not allow what was asked. */
public final class WrongStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongStateException(LeadState state, String wanted) {
        super("A lead that is %s cannot be %s.".formatted(state, wanted));
    }
}
