package org.clientele.servicedefaults;

import org.jspecify.annotations.Nullable;

/** A service was started without a secret that it needs; there is none that everybody knows. */
public final class MissingSecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHORTEST = 16;

    private final String setting;

    private MissingSecretException(String setting, String reason) {
        super("The secret %s %s.".formatted(setting, reason));
        this.setting = setting;
    }

    String setting() {
        return setting;
    }

    /** The secret, if there is one. */
    public static String unlessGiven(String setting, @Nullable String secret) {
        if (secret == null || secret.isBlank()) {
            throw new MissingSecretException(setting, "is missing");
        }
        return secret;
    }

    /** The secret, if there is one that nobody can find by trying. */
    static String unlessLong(String setting, String secret) {
        if (unlessGiven(setting, secret).length() < SHORTEST) {
            throw new MissingSecretException(setting, "has less than " + SHORTEST + " characters");
        }
        return secret;
    }
}
