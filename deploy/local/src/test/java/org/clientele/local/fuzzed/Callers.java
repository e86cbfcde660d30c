package org.clientele.local.fuzzed;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.clientele.local.RawCaller;

/**
 * The tokens of the roles of the local run, which are asked for anew before they end; other texts stand for themselves.
 */
final class Callers {

    private static final Duration RENEWED_AFTER = Duration.ofMinutes(2);

    private final URI identity;
    private final Map<String, Held> tokens = new HashMap<>();

    private record Held(String token, long since) {}

    Callers(URI identity) {
        this.identity = identity;
    }

    synchronized String token(String role) {
        if (!role.matches("[a-z-]+")) {
            return role;
        }
        var held = tokens.get(role);
        if (held == null || System.nanoTime() - held.since() > RENEWED_AFTER.toNanos()) {
            held = new Held(RawCaller.token(identity, role), System.nanoTime());
            tokens.put(role, held);
        }
        return held.token();
    }
}
