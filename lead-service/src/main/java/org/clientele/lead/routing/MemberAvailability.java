package org.clientele.lead.routing;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.VersionNeededException;

/** What managers say of a salesperson besides what is in the profile. */
public record MemberAvailability(String salespersonId, Availability availability) {

    /** Nothing of it is published. */
    public static final Aggregate<MemberAvailability, AvailabilityEvent> GRAMMAR = Aggregate.of(
            "availabilities",
            MemberAvailability.class,
            MemberAvailability::salespersonId,
            MemberAvailability::after,
            Facts.none());

    /**
     * How it is said for the first time.
     *
     * @throws BackwardAbsenceException if an absence ends before it begins
     */
    Beginning<MemberAvailability, AvailabilityEvent> said(By by) {
        availability.requireForwardAbsences();
        return new Beginning<>(
                this, CommandKey.once(), by, List.of(new AvailabilityEvent.AvailabilitySaid(availability)));
    }

    /**
     * Says another one; the same again is nothing new.
     *
     * @param versionGiven whether it is said which one this is made from
     * @throws VersionNeededException if it is not
     * @throws BackwardAbsenceException if an absence ends before it begins
     */
    List<AvailabilityEvent> say(Availability wanted, boolean versionGiven) {
        wanted.requireForwardAbsences();
        if (wanted.equals(availability)) {
            return List.of();
        }
        if (!versionGiven) {
            throw new VersionNeededException("The availability of " + salespersonId);
        }
        return List.of(new AvailabilityEvent.AvailabilitySaid(wanted));
    }

    MemberAvailability after(AvailabilityEvent event) {
        return switch (event) {
            case AvailabilityEvent.AvailabilitySaid said -> new MemberAvailability(salespersonId, said.availability());
        };
    }
}
