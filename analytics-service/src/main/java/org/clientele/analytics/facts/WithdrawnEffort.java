package org.clientele.analytics.facts;

/** Time that was not spent after all. */
public record WithdrawnEffort(String effortId) implements Fact {

    @Override
    public String subject() {
        return effortId;
    }
}
