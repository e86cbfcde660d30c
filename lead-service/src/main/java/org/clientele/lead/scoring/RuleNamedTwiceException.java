package org.clientele.lead.scoring;

/** A rule has the name of one before it, so that nobody could say which of them gave points. */
public final class RuleNamedTwiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int at;

    RuleNamedTwiceException(int at) {
        super("two rules have the same name");
        this.at = at;
    }

    /** Which of the rules it is, counted from 0. */
    public int at() {
        return at;
    }
}
