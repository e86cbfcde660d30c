package org.clientele.servicedefaults.tokens;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Takes whoever bears a token for whom its claims name. */
final class TokenCallers implements Converter<Jwt, AbstractAuthenticationToken> {

    private final CallerClaims callers;

    TokenCallers(CallerClaims callers) {
        this.callers = callers;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var claims = token.getClaims();
        return new JwtAuthenticationToken(token, callers.authorities(claims), callers.id(claims));
    }
}
