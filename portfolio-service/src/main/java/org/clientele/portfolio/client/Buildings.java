package org.clientele.portfolio.client;

import java.util.List;

/** What rests on clients, or is about to. */
public interface Buildings {

    /** Announces these; what is announced already stays. */
    void announce(List<Building> buildings);

    /** Whether something of a kind rests on a client. */
    boolean isAny(String clientId, Building.Kind kind);

    /** It rests on no client any more. */
    void forget(String buildingId);
}
