package org.clientele.analytics.dashboard.pages;

import java.util.List;
import org.clientele.servicedefaults.Listing;
import org.clientele.servicepages.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Some clients of a list by name; who sees them is in the audit log.
 *
 * @param next where more of them are, null if these are the last
 */
record ShownClients(List<?> items, Table table, @Nullable String next) implements Listing {

    /** All that there are, one in each row. */
    static ShownClients of(Table table) {
        return new ShownClients(table.rows(), table, null);
    }
}
