package org.clientele.servicedefaults;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts a service which secret is missing, and how to give it. */
class MissingSecret extends AbstractFailureAnalyzer<MissingSecretException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingSecretException cause) {
        var action = "Give it by the environment variable %s.".formatted(Variable.of(cause.setting()));
        return new FailureAnalysis(cause.getMessage(), action, cause);
    }
}
