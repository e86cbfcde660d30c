package org.clientele.lead.merging;

/** The leads cannot be merged, or not be split, for a reason other than the state of one of them. */
public final class MergeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MergeRefusedException(String reason) {
        super(reason);
    }
}
