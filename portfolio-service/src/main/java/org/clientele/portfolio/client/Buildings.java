package org.clientele.portfolio.client;

import java.util.List;

/** What rests on clients, or is about to. */
public interface Buildings {

    /** Announces these; what is announced already stays. */
    void announce(List<Building> buildings);

    List<Building> on(String clientId);

    /** It rests on no client any more. */
    void forget(String buildingId);
}
