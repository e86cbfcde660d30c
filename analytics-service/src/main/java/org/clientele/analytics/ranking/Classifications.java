package org.clientele.analytics.ranking;

import java.util.Map;
import org.clientele.eventdelivery.aggregate.Repository;

/** The classifications of all clients. */
public interface Classifications extends Repository<Classification, ClassificationEvent> {

    /** The class of each client that has one. */
    Map<String, ClientClass> classes();
}
