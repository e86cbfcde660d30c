package org.clientele.eventdelivery.former;

import org.clientele.eventdelivery.aggregate.CommandKey;

/** One creation in a bulk of them. */
public record NewAggregate<S>(Change<S> change, CommandKey key) {}
