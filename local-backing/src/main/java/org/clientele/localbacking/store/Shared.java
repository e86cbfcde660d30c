package org.clientele.localbacking.store;

/** What all databases of a server have in common. */
record Shared(Storage storage, Catalogue catalogue, Scans scans) {

    static Shared of(Engine engine, Scans scans) {
        var storage = new Storage(engine);
        return new Shared(storage, new Catalogue(storage), scans);
    }
}
