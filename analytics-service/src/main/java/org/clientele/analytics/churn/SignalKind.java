package org.clientele.analytics.churn;

import java.util.Optional;
import org.clientele.servicedefaults.Code;

/** What may say that a client is about to leave. */
public enum SignalKind {
    LATE_RENEWAL,
    FALLING_REVENUE,
    SILENCE;

    /** All of them, for {@code @Pattern}. */
    public static final String PATTERN = "late-renewal|falling-revenue|silence";

    /** What to tell whoever names another. */
    public static final String RULE = "must be late-renewal, falling-revenue or silence";

    public static Optional<SignalKind> of(String code) {
        return Code.constant(SignalKind.class, code);
    }

    /** The name in requests and answers. */
    public String code() {
        return Code.of(name());
    }
}
