package org.clientele.eventdelivery;

/** One creation in a bulk of them. */
public record NewAggregate<S>(Change<S> change, CommandKey key) {}
