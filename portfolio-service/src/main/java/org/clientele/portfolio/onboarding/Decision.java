package org.clientele.portfolio.onboarding;

/**
 * How a conversion was decided.
 *
 * @param refusal why it is refused, as a code; empty if it is not
 */
public record Decision(Kind kind, String refusal) {

    /** What it comes to. */
    public enum Kind {
        NONE,
        ACCEPTED,
        REFUSED,
        TAKEN_BACK
    }

    static final Decision NONE = new Decision(Kind.NONE, "");
    static final Decision ACCEPTED = new Decision(Kind.ACCEPTED, "");
    static final Decision TAKEN_BACK = new Decision(Kind.TAKEN_BACK, "");

    static Decision refused(String reason) {
        return new Decision(Kind.REFUSED, reason);
    }
}
