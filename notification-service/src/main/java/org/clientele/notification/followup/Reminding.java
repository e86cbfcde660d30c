package org.clientele.notification.followup;

/** Tells salespeople of what falls due. */
public interface Reminding {

    /**
     * Takes note that this occurrence is about to fall due. It comes before the follow-up itself changes, so that no
     * crash can leave a due follow-up without a reminder; it may come more than once, or in vain.
     */
    void prepare(FollowUp followUp);

    /** Tries again what could not be delivered because nobody knew where to. */
    void addressArrived(String salespersonId);
}
