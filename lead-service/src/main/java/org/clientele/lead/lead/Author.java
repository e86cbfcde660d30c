package org.clientele.lead.lead;

import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.NotYoursException;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a change.
 *
 * @param ownOnly whether it may change only what is its own
 */
public record Author(By by, boolean ownOnly) {

    /** This service, by one of its rules. */
    public static final Author POLICY = any(By.policy("lead-service"));

    /** Whoever may change any lead. */
    public static Author any(By by) {
        return new Author(by, false);
    }

    /** Who alone may have what this author changes; null if anybody. */
    public @Nullable String onlyOwner() {
        return ownOnly ? by.actor() : null;
    }

    /**
     * Refuses a lead that this author may not change.
     *
     * @throws NotYoursException if it is somebody else's and only own ones may be changed
     */
    public void requireMayChange(Lead lead) {
        if (ownOnly && !by.actor().equals(lead.salespersonId())) {
            throw new NotYoursException("The lead", lead.leadId());
        }
    }
}
