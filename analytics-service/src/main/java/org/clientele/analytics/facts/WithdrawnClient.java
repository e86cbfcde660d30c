package org.clientele.analytics.facts;

/** A client that there never was after all. */
public record WithdrawnClient(String clientId) implements Fact {

    @Override
    public String subject() {
        return clientId;
    }
}
