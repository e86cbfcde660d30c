package org.clientele.notification.followup;

import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Reach;

/**
 * Who asks for something.
 *
 * @param reach whose things it may change
 */
public record Author(By by, Reach reach) {

    /**
     * Refuses what others owe.
     *
     * @throws NotYoursException if whoever owes it is out of reach
     */
    void requireMayChangeWhatIsOwedBy(String salespersonId) {
        reach.require("The follow-up of", salespersonId, salespersonId);
    }
}
