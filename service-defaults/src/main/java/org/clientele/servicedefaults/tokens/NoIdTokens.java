package org.clientele.servicedefaults.tokens;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** Refuses ID tokens of OpenID Connect: they tell a client who signed in, and are meant for nobody else. */
final class NoIdTokens implements OAuth2TokenValidator<Jwt> {

    private static final OAuth2Error ID_TOKEN =
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "An ID token is no access token.", null);

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return !isAccessToken(token) && isIdToken(token)
                ? OAuth2TokenValidatorResult.failure(ID_TOKEN)
                : OAuth2TokenValidatorResult.success();
    }

    /** By its header (RFC 9068), or by a claim of Keycloak's, whose older access tokens repeat the nonce. */
    private static boolean isAccessToken(Jwt token) {
        var type = Objects.toString(token.getHeaders().get("typ"), "").toLowerCase(Locale.ROOT);
        return type.endsWith("at+jwt") || "Bearer".equals(token.getClaims().get("typ"));
    }

    /**
     * By hashes of what was issued beside it or by what a sign-in sent along, which only it has (OpenID Connect Core, 2
     * and 3.3.2.11); else by what Keycloak and Cognito call it.
     */
    private static boolean isIdToken(Jwt token) {
        return Stream.of("at_hash", "c_hash", "s_hash", "nonce").anyMatch(token::hasClaim)
                || "ID".equals(token.getClaims().get("typ"))
                || "id".equals(token.getClaims().get("token_use"));
    }
}
