package org.clientele.analytics.facts;

import org.clientele.eventdelivery.reading.Upsert;
import org.jspecify.annotations.Nullable;

/**
 * How names are written and erased. The number of the newest profile stays when a name is erased, so that an older
 * profile that comes again does not bring it back.
 */
public interface NameUpserts {

    Upsert client(String clientId, @Nullable String name, long sequence);

    Upsert salesperson(String salespersonId, @Nullable String name, long sequence);

    Upsert team(String teamId, @Nullable String name, long sequence);

    void eraseClient(String clientId);

    void eraseSalesperson(String salespersonId);
}
