package org.clientele.notification.followup;

import java.util.Locale;

/** The lead or client that a follow-up is owed to. */
public record Subject(Kind kind, String id) {

    /** What a follow-up can be owed to. */
    public enum Kind {
        LEAD,
        CLIENT;

        /** As it is written in events and addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What it is kept by: no lead and client have the same. */
    public String key() {
        return kind.code() + "|" + id;
    }

    public static Subject lead(String leadId) {
        return new Subject(Kind.LEAD, leadId);
    }

    public static Subject client(String clientId) {
        return new Subject(Kind.CLIENT, clientId);
    }
}
