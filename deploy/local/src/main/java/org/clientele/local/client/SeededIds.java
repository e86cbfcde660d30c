package org.clientele.local.client;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Opaque ids for what a local run enters: nobody sees a name in them, and each run has the same. */
public final class SeededIds {

    private static final UUID SEED = UUID.fromString("6d0c8a4e-3b57-5c61-9f0a-2f6e1d8b7c34");

    private SeededIds() {}

    /** The id of whoever or whatever is called so. */
    public static String of(String name) {
        return UuidCreator.getNameBasedSha1(SEED, name).toString();
    }
}
