package org.clientele.portfolio.client;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Registration numbers in this process. */
public final class InMemoryRegistrationNumbers implements RegistrationNumbers {

    private final Map<String, Claim> claims = new HashMap<>();

    @Override
    public synchronized Map<String, Claim> claim(Collection<Claim> wanted) {
        var having = new HashMap<String, Claim>();
        wanted.forEach(claim -> {
            claims.putIfAbsent(claim.number(), claim);
            having.put(claim.number(), claims.get(claim.number()));
        });
        return having;
    }

    @Override
    public synchronized boolean takeOver(Claim from, Claim to) {
        return claims.replace(from.number(), from, to);
    }
}
