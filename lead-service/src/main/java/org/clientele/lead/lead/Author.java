package org.clientele.lead.lead;

import java.util.Objects;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a change.
 *
 * @param reach whose things it may change
 */
public record Author(By by, Reach reach) {

    /** This service, by one of its rules. */
    public static final Author POLICY = any(By.policy("lead-service"));

    /** Of whom nothing else is kept changes only what is its own. */
    public Author {
        reach = Objects.requireNonNullElseGet(reach, () -> Reach.of(by.actor()));
    }

    /** Whoever may change any lead. */
    public static Author any(By by) {
        return new Author(by, Reach.EVERYBODY);
    }

    /** Whose things alone it may change; null if anybody's. */
    public @Nullable Reach limit() {
        return reach.isEverybody() ? null : reach;
    }

    public boolean mayChange(Lead lead) {
        return reach.contains(lead.salespersonId());
    }

    /**
     * Refuses a lead that this author may not change.
     *
     * @throws NotYoursException if it is out of its reach
     */
    public void requireMayChange(Lead lead) {
        reach.require("The lead", lead.leadId(), lead.salespersonId());
    }
}
