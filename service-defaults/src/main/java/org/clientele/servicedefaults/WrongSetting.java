package org.clientele.servicedefaults;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts a service which setting is wrong, and where to change it. */
class WrongSetting extends AbstractFailureAnalyzer<WrongSettingException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongSettingException cause) {
        var action = "Change it, or the environment variable %s.".formatted(Variable.of(cause.setting()));
        return new FailureAnalysis(cause.getMessage(), action, cause);
    }
}
