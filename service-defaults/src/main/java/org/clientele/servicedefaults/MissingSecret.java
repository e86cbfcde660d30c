package org.clientele.servicedefaults;

import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts a service which secret is missing, and how to give it. */
class MissingSecret extends AbstractFailureAnalyzer<MissingSecretException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingSecretException cause) {
        var variable = cause.setting().replace('.', '_').toUpperCase(Locale.ROOT);
        return new FailureAnalysis(
                cause.getMessage(), "Give it by the environment variable %s.".formatted(variable), cause);
    }
}
