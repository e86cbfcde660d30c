package org.clientele.analytics.facts;

/** An exchange that the log has forgotten: it counts in no figure, as of no instant. */
public record ErasedExchange(String correspondenceId) implements Fact {

    @Override
    public String subject() {
        return correspondenceId;
    }
}
