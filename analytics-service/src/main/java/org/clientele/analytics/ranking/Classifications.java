package org.clientele.analytics.ranking;

import java.util.Collection;
import java.util.Map;
import org.clientele.eventdelivery.aggregate.Repository;

/** The classifications of all clients. */
public interface Classifications extends Repository<Classification, ClassificationEvent> {

    /** The class of each of these clients that has one. */
    Map<String, ClientClass> classes(Collection<String> clientIds);
}
