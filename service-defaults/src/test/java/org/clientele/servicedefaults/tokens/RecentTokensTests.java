package org.clientele.servicedefaults.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class RecentTokensTests {

    private final Instant now = Instant.now();

    private final AtomicInteger decoded = new AtomicInteger();

    @Test
    void verifiesATokenOnce() {
        var tokens = new RecentTokens(expiring(now.plusSeconds(600)));

        var first = tokens.decode("genuine");

        assertThat(tokens.decode("genuine")).isSameAs(first);
        assertThat(decoded).hasValue(1);
    }

    @Test
    void asksAgainAboutATokenThatHasExpired() {
        var tokens = new RecentTokens(expiring(now.minusSeconds(600)));

        tokens.decode("old");
        tokens.decode("old");

        assertThat(decoded).hasValue(2);
    }

    @Test
    void doesNotRememberWhatIsNotGenuine() {
        JwtDecoder refusing = token -> {
            decoded.incrementAndGet();
            throw new BadJwtException("forged");
        };
        var tokens = new RecentTokens(refusing);

        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(decoded).hasValue(2);
    }

    private JwtDecoder expiring(Instant expiry) {
        return token -> {
            decoded.incrementAndGet();
            return Jwt.withTokenValue(token)
                    .header("alg", "RS256")
                    .issuedAt(expiry.minusSeconds(3_600))
                    .expiresAt(expiry)
                    .build();
        };
    }
}
