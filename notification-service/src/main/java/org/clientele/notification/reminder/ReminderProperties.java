package org.clientele.notification.reminder;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How reminders are delivered.
 *
 * @param from the sender of the mails
 * @param attemptTimeout an attempt that took longer was broken off
 * @param firstRetry how long after the first failure it is tried again; each further wait is twice as long
 * @param longestRetry no wait is longer
 * @param giveUpAfter how long it is tried, from the first attempt to the last that fails
 */
@ConfigurationProperties("clientele.reminders")
public record ReminderProperties(
        String from, Duration attemptTimeout, Duration firstRetry, Duration longestRetry, Duration giveUpAfter) {

    /** How long to wait after so many failed attempts. */
    Duration retryAfter(int attempts) {
        var wait = firstRetry.multipliedBy(1L << Math.min(20, Math.max(0, attempts - 1)));
        return wait.compareTo(longestRetry) < 0 ? wait : longestRetry;
    }
}
