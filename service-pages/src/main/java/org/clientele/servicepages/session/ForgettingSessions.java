package org.clientele.servicepages.session;

import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;

/** Takes sessions away when their time is over; nobody can use them any more by then. */
final class ForgettingSessions implements BackgroundWork {

    private final MongoSessions sessions;

    ForgettingSessions(MongoSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "old-sessions";
    }

    @Override
    public Pace pass() {
        return sessions.forget() ? Pace.again() : Pace.rest(Pace.LONGEST);
    }
}
