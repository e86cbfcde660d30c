package org.clientele.eventdelivery.aggregate;

/** What putting an aggregate as it shall be did: what it is now, and whether it was begun by it. */
public record Put<S>(Versioned<S> now, boolean created) {}
