package org.clientele.lead.routing;

/** An absence ends before it begins. */
public final class BackwardAbsenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int at;

    BackwardAbsenceException(int at) {
        super("absence " + at + " ends before it begins");
        this.at = at;
    }

    /** Which of the absences it is, counted from 0. */
    public int at() {
        return at;
    }
}
