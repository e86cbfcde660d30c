package org.clientele.portfolio.client;

/** There is no client with this id. */
public final class UnknownClientException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownClientException(String clientId) {
        super(clientId + " is unknown");
    }
}
