package org.clientele.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;

class TestTokensTests {

    private final JwtDecoder service = JwtDecoders.fromIssuerLocation(TestTokens.issuer());

    @Test
    void saysWhoCallsInWhichRoles() {
        var token = service.decode(TestTokens.token("anna", "salesperson", "manager"));
        assertThat(token.getSubject()).isEqualTo("anna");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("salesperson", "manager");
    }

    @Test
    void anExpiredTokenIsRefused() {
        assertThatThrownBy(() -> service.decode(TestTokens.expired("anna", "manager")))
                .isInstanceOf(BadJwtException.class)
                .hasMessageContaining("expired");
    }

    @Test
    void aForeignTokenIsRefused() {
        assertThatThrownBy(() -> service.decode(TestTokens.foreign("anna", "manager")))
                .isInstanceOf(BadJwtException.class)
                .hasMessageContaining("signature");
    }
}
