package org.clientele.eventdelivery.aggregate;

/** The command key was used before, for another body. */
public final class KeyReusedException extends RuntimeException {

    public KeyReusedException(String key) {
        super("The key %s was used before with another body.".formatted(key));
    }
}
