package org.clientele.analytics.effort;

import org.clientele.servicedefaults.Code;

/** How it is known that time was spent. */
public enum Activity {
    /** Somebody said so. */
    RECORDED,
    /** A follow-up was done, and took so long. */
    FOLLOW_UP,
    /** Something was exchanged, which takes so long by its channel. */
    CORRESPONDENCE;

    /** The name in answers. */
    public String code() {
        return Code.of(name());
    }
}
