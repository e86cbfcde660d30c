package org.clientele.analytics.ranking;

import java.util.List;
import java.util.Map;

/** The class of each client as the world was last told. */
public interface PublishedClasses {

    Map<String, ClientClass> all();

    /** Tells the world; a change that it knows of already is not told again. */
    void publish(List<ClassChange> changes, String currency);
}
