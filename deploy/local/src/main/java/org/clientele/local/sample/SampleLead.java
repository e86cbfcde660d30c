package org.clientele.local.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One generated lead: what is submitted, what is said, and where it ends. */
record SampleLead(
        String externalId,
        Map<String, Object> submission,
        List<Touch> correspondence,
        Fate fate,
        int company,
        long projectValue,
        String currency,
        LocalDate signedOn,
        LocalDate startsOn) {

    /** One correspondence; {@code at} is when it happened. */
    record Touch(String channel, String direction, Instant at, String subject, String text) {}

    enum Fate {
        NEW,
        CONTACTED,
        PROPOSAL,
        NEGOTIATION,
        QUALIFIED,
        LOST,
        CONVERTED,
        CONVERTED_AGAIN
    }
}
