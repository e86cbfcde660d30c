package org.clientele.portfolio.client;

/** The state of the client does not allow what was asked. */
public final class WrongClientStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongClientStateException(ClientState state, String wanted) {
        super("A client that is %s cannot %s.".formatted(state, wanted));
    }
}
