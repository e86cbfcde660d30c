package org.clientele.servicepages.signin;

import java.util.Map;
import java.util.stream.Stream;
import org.clientele.servicedefaults.tokens.CallerClaims;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Takes whoever signed in for whom the claims name, as it is done with access tokens; keeps a name to greet by. */
final class SignedInPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final CallerClaims callers;

    SignedInPeople(CallerClaims callers) {
        this.callers = callers;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var token = request.getIdToken();
        var id = callers.id(token.getClaims());
        var claims = Map.<String, Object>of(
                StandardClaimNames.SUB, id, StandardClaimNames.NAME, name(token.getClaims(), id));
        return new DefaultOidcUser(
                callers.authorities(token.getClaims()),
                new OidcIdToken(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), claims));
    }

    private static String name(Map<String, Object> claims, String id) {
        return Stream.of(StandardClaimNames.NAME, StandardClaimNames.PREFERRED_USERNAME)
                .filter(claims::containsKey)
                .map(claim -> String.valueOf(claims.get(claim)))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(id);
    }
}
