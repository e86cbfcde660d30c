package org.clientele.servicepages.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import org.clientele.servicedefaults.Unavailable;
import org.clientele.servicedefaults.tokens.CallerClaims;
import org.clientele.servicepages.PageRequests;
import org.clientele.servicepages.PageSettings;
import org.clientele.servicepages.session.PageSessions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Guards pages: whoever is not signed in is sent to the issuer and back. Requests with tokens are none of its concern.
 */
@AutoConfiguration
@ConditionalOnProperty("clientele.pages.address")
class SignInAutoConfiguration {

    private static final String[] OPEN = {"/assets/**", SignIn.FAILED, SignIn.SIGNED_OUT, SignIn.UNREACHABLE};

    @Bean
    ClientRegistrationRepository registrationAtIssuer(
            PageSettings settings, @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer) {
        return new LateRegistration(settings, issuer);
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(JWKSource<SecurityContext> issuerKeys) {
        return client -> IssuerCalls.idTokens(client, issuerKeys);
    }

    @Bean
    SignInPages signInPages() {
        return new SignInPages();
    }

    @Bean
    @Order(1)
    SecurityFilterChain pages(
            HttpSecurity http,
            PageRequests requests,
            PageSettings settings,
            PageSessions sessions,
            CallerClaims callers,
            ClientRegistrationRepository registration,
            ObjectProvider<Unavailable> unavailable,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer) {
        var signIn = new SignIn(settings);
        http.securityMatcher(requests)
                .addFilterBefore(sessions.filter(), DisableEncodeUrlFilter.class)
                .addFilterBefore(new StoreAway(unavailable.orderedStream().toList()), SessionRepositoryFilter.class)
                .authorizeHttpRequests(paths ->
                        paths.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .headers(headers -> PageHeaders.set(headers, origin(issuer)));
        return signIn.guard(http, callers, registration).build();
    }

    private static String origin(String issuer) {
        return URI.create(issuer).resolve("/").toString();
    }
}
