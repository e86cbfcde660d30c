package org.clientele.testkit.guarded;

/** A user of a store, who has the role {@code readWrite} on this database and no other right. */
public record StoreUser(String name, String password, String database) {}
