package org.clientele.servicedefaults.tokens;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import org.clientele.servicedefaults.KeyedIds;
import org.clientele.servicedefaults.Unavailable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Takes the access tokens of one issuer that are meant for this API, and no others. */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(TokenProperties.class)
class TokensAutoConfiguration {

    private static final Duration TWICE_IN = Duration.ofSeconds(10);

    @Bean
    JWKSource<SecurityContext> issuerKeys(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Value("${spring.security.oauth2.resourceserver.jwt.jwk-set-uri}") String address) {
        return new SeldomAskedKeys(new IssuerKeys(issuer, address), TWICE_IN);
    }

    @Bean
    JwtDecoder tokens(
            TokenProperties properties,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            JWKSource<SecurityContext> issuerKeys) {
        return new RecentTokens(decoder(properties, issuer, issuerKeys));
    }

    static JwtDecoder decoder(TokenProperties properties, String issuer, JWKSource<SecurityContext> keys) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.values())))
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(
                types(properties.tokenTypes()),
                times(),
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(properties.audience()),
                new NoIdTokens())));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> types(List<String> taken) {
        var types = new JwtTypeValidator(taken);
        types.setAllowEmpty(taken.contains("JWT"));
        return types;
    }

    /** A token without an end would be good for ever. */
    private static OAuth2TokenValidator<Jwt> times() {
        var times = new JwtTimestampValidator();
        times.setAllowEmptyExpiryClaim(false);
        return times;
    }

    @Bean
    CallerClaims callerClaims(TokenProperties properties, KeyedIds ids) {
        return new CallerClaims(properties, ids);
    }

    @Bean
    Converter<Jwt, AbstractAuthenticationToken> callers(CallerClaims claims) {
        return new TokenCallers(claims);
    }

    /** Nobody can tell whether a token is genuine as long as the issuer's keys are not known. */
    @Bean
    Unavailable issuerAway() {
        return AuthenticationServiceException.class::isInstance;
    }
}
