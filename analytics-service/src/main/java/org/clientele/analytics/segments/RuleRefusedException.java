package org.clientele.analytics.segments;

/** Something that was written is no rule, or one that nobody can ever match. */
public final class RuleRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;
    private final String reason;

    RuleRefusedException(String place, String reason) {
        super(place + " " + reason);
        this.place = place;
        this.reason = reason;
    }

    /** Where, for example {@code rule.all[2].atLeast}. */
    public String place() {
        return place;
    }

    /** Why, in words that go on after the place. */
    public String reason() {
        return reason;
    }
}
