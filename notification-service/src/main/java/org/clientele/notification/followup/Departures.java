package org.clientele.notification.followup;

/** Which news of clients that left, or came back, was dealt with: what is heard again ends nothing planned since. */
public interface Departures {

    /** The number of the newest change of this client that was dealt with; 0 if none was. */
    long newest(String clientId);

    /** Remembers that this change was dealt with; that of a lower number changes nothing. */
    void keep(String clientId, long sequence);
}
