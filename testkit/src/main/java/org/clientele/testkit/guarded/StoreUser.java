package org.clientele.testkit.guarded;

import java.util.Set;

/** A user of a store, who has the role {@code readWrite} on these databases and no other right. */
public record StoreUser(String name, String password, Set<String> databases) {

    /** One who has it on this database alone. */
    public StoreUser(String name, String password, String database) {
        this(name, password, Set.of(database));
    }
}
