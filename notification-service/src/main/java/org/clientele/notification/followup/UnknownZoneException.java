package org.clientele.notification.followup;

/** A local time was given without a zone, and the zone of the salesperson is not known here. */
public final class UnknownZoneException extends RuntimeException {

    UnknownZoneException(String salespersonId) {
        super("The zone of %s is not known; name one.".formatted(salespersonId));
    }
}
