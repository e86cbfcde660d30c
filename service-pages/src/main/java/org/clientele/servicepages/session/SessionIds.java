package org.clientele.servicepages.session;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.clientele.servicedefaults.Sha256;

/** Ids that nobody can guess. The store has their hashes alone: whoever reads it can be nobody else. */
final class SessionIds {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionIds() {}

    static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String id) {
        return Sha256.hex(id.getBytes(StandardCharsets.UTF_8));
    }
}
