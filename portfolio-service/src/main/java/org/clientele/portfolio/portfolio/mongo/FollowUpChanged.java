package org.clientele.portfolio.portfolio.mongo;

import java.time.Instant;

/** What is read of every event of a follow-up. */
record FollowUpChanged(String followUpId, FollowUpNow followUp) {

    record FollowUpNow(String state, Subject subject, Due due) {}

    record Subject(String kind, String id) {}

    record Due(Instant instant) {}
}
