package org.clientele.notification.followup;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The salespeople known so far. */
public interface Salespeople {

    Optional<Salesperson> find(String id);

    /** Those of the ids that are known. */
    Map<String, Salesperson> findAll(Collection<String> ids);

    /** Keeps what the newest profile says; an older one changes nothing. */
    void keep(Salesperson salesperson, long sequence);

    void forget(String id);
}
