package org.clientele.analytics.funnel;

import org.clientele.servicedefaults.Code;

/** Why there is no number. */
public enum Unpredicted {
    /** Too few leads were converted or lost in the look-back to say anything. */
    TOO_FEW_OUTCOMES,
    /** Of no conversion in the look-back is it known what it was worth. */
    NO_VALUES;

    /** The name in answers. */
    public String code() {
        return Code.of(name());
    }
}
