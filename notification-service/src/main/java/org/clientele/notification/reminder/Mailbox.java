package org.clientele.notification.reminder;

/** Sends messages to people. */
public interface Mailbox {

    /**
     * A message.
     *
     * @param id the same when it is sent again, so that the receiving side can tell
     */
    record Letter(String id, String to, String subject, String text) {}

    /**
     * Returns when the server has taken it.
     *
     * @throws UndeliveredException if it has not, or nobody knows
     */
    void send(Letter letter);
}
