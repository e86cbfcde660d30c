package org.clientele.eventdelivery.aggregate;

/** One creation in a bulk of them. */
public record NewAggregate<S>(Change<S> change, CommandKey key) {}
