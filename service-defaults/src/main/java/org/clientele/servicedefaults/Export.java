package org.clientele.servicedefaults;

/**
 * A whole list that is given out as a file. Whoever takes it as an argument of a handler has it in the audit log before
 * the handler begins, and in the end how many items there were.
 */
public final class Export {

    private long items;

    /** One more item was written. */
    public void add() {
        items++;
    }

    /** How many were written. */
    public long items() {
        return items;
    }
}
