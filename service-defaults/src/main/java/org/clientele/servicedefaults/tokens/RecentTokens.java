package org.clientele.servicedefaults.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * Remembers for a few minutes which tokens were found genuine, so that a caller's signature is verified once and not
 * with every request; that the token is still valid is looked at each time.
 */
final class RecentTokens implements JwtDecoder {

    private static final int MOST = 10_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final JwtDecoder decoder;
    private final JwtTimestampValidator times = new JwtTimestampValidator();
    private final Cache<String, Jwt> genuine =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    RecentTokens(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public Jwt decode(String token) {
        var known = genuine.getIfPresent(token);
        if (known != null && !times.validate(known).hasErrors()) {
            return known;
        }
        var decoded = decoder.decode(token);
        genuine.put(token, decoded);
        return decoded;
    }
}
