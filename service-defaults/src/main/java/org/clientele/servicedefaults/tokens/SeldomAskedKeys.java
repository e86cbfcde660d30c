package org.clientele.servicedefaults.tokens;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the keys of an issuer for some minutes. A token that names an unknown key lets it ask for newer ones, but at
 * most twice in a while, however many such tokens somebody makes up.
 */
final class SeldomAskedKeys implements JWKSource<SecurityContext> {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());

    private final JWKSource<SecurityContext> keys;

    SeldomAskedKeys(JWKSetSource<SecurityContext> issuer, Duration twiceIn) {
        keys = JWKSourceBuilder.create(issuer)
                .refreshAheadCache(false)
                .cache(KEPT.toMillis(), PATIENCE.toMillis())
                .rateLimited(twiceIn.toMillis())
                .build();
    }

    /** Just after the issuer was asked an unknown key is nobody's; without any known key nobody can tell. */
    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        try {
            return keys.get(wanted, context);
        } catch (RateLimitReachedException tooSoon) {
            var unused = keys.get(ANY, context);
            return List.of();
        }
    }
}
