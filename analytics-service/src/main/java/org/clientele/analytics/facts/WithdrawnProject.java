package org.clientele.analytics.facts;

/** A project that was never signed after all: it counts in no figure, of whatever day. */
public record WithdrawnProject(String projectId) implements Fact {

    @Override
    public String subject() {
        return projectId;
    }
}
