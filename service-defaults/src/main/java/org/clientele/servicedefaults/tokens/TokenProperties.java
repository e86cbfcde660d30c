package org.clientele.servicedefaults.tokens;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * Which tokens are taken, and where they say who calls.
 *
 * @param audience whom a token has to be meant for: the name of this API, never that of a client
 * @param tokenTypes as the header names them; {@code JWT} stands for no name too
 * @param userClaims the first of these that a token has is the caller's id
 * @param roleClaims the first of these that a token has names the caller's roles
 * @param scopeClaims the first of these that a token has names what another system may do
 */
@ConfigurationProperties("clientele.security")
record TokenProperties(
        String audience,
        List<String> tokenTypes,
        List<String> userClaims,
        List<String> roleClaims,
        List<String> scopeClaims) {

    TokenProperties {
        Assert.hasText(audience, "clientele.security.audience must name whom tokens are meant for");
    }
}
