package org.clientele.lead.forms;

import java.time.Clock;
import java.time.Duration;
import org.clientele.servicedefaults.MinuteLimits;
import org.springframework.stereotype.Service;

/** Counts how often forms are sent, each instance of the service for itself. */
@Service
class RateLimits {

    /** For what is sent to forms that nobody has read lately, if there are such forms. */
    private static final Limits UNREAD = new Limits(1_000, 100);

    private static final String ANY = "";

    /** Beyond so many senders some who are seen seldom are forgotten. */
    private static final int MOST_SENDERS = 100_000;

    private final MinuteLimits<Counted> sent;

    RateLimits(Clock clock) {
        this.sent = new MinuteLimits<>(clock, MOST_SENDERS);
    }

    private record Counted(String key, String network, boolean beforehand) {}

    /**
     * Counts that a form is sent.
     *
     * @return how long to wait before it is sent again, zero if it may be sent now
     */
    Duration count(Sending sending, Limits limits) {
        return count(sending, sending.key(), limits);
    }

    /** The same where nobody knows the form: a sender is counted over all of these keys, whichever they try. */
    Duration countUnread(Sending sending) {
        return count(sending, ANY, UNREAD);
    }

    private Duration count(Sending sending, String keyOfSender, Limits limits) {
        var beforehand = sending.isAskedBeforehand();
        var network = sending.sender().network();
        var ofSender = sent.count(new Counted(keyOfSender, network, beforehand), limits.perMinuteAndSender());
        return ofSender.isZero()
                ? sent.count(new Counted(sending.key(), ANY, beforehand), limits.perMinute())
                : ofSender;
    }
}
