package org.clientele.notification.followup;

import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.NotYoursException;

/**
 * Who asks for something.
 *
 * @param ownOnly whether it may change only what is its own
 */
public record Author(By by, boolean ownOnly) {

    /**
     * Refuses what others owe.
     *
     * @throws NotYoursException if somebody else owes it and only own ones may be changed
     */
    void requireMayChangeWhatIsOwedBy(String salespersonId) {
        if (ownOnly && !by.actor().equals(salespersonId)) {
            throw new NotYoursException("The follow-up of", salespersonId);
        }
    }
}
