package org.clientele.local.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.local.mail.MailPage;
import org.clientele.local.sample.SampleOrganisation;
import org.clientele.local.sample.SamplePerson;
import org.clientele.servicedefaults.Role;
import org.clientele.servicedefaults.RoleGroup;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Issues tokens for one client a role ({@code clientele-<role>}) and one a salesperson of the sample, all with the
 * secret {@code clientele}.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({StartPage.class, MailPage.class})
public class IdentityApplication {

    private static final String CLIENT_PREFIX = "clientele-";
    private static final Duration TOKENS_LIVE = Duration.ofHours(1);

    @Bean
    RegisteredClientRepository clients() {
        var roles = Arrays.stream(Role.values()).map(role -> CLIENT_PREFIX + role.claim());
        var people = SampleOrganisation.people().stream().map(SamplePerson::login);
        return new LocalClients(Stream.concat(roles, people).map(IdentityApplication::client));
    }

    private static RegisteredClient client(String id) {
        return RegisteredClient.withId(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .clientId(id)
                .clientSecret("{noop}clientele")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .scopes(scopes -> scopes.addAll(scopesOf(id)))
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKENS_LIVE)
                        .build())
                .build();
    }

    /** The key is kept with the data, so that tokens survive a restart. */
    @Bean
    JWKSource<SecurityContext> signingKey(@Value("${clientele.data}") Path data) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(data)));
    }

    @Bean
    AuthorizationServerSettings issuer(@Value("${server.port}") int port) {
        return AuthorizationServerSettings.builder()
                .issuer("http://localhost:" + port)
                .build();
    }

    /** Access tokens for the services alone, of the type that says so; a salesperson is called by its id. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        var ids = SampleOrganisation.people().stream()
                .collect(Collectors.toUnmodifiableMap(SamplePerson::login, SamplePerson::id));
        return token -> {
            var client = token.getRegisteredClient().getClientId();
            token.getJwsHeader().type("at+jwt");
            var asked = token.getAuthorizedScopes();
            token.getClaims()
                    .subject(ids.getOrDefault(client, client))
                    .audience(List.of("clientele"))
                    .claim("roles", List.of(roleOf(client)));
            if (!scopesOf(client).isEmpty()) {
                token.getClaims().claim("scope", asked.isEmpty() ? scopesOf(client) : asked);
            }
        };
    }

    /** Another system has all scopes, unless it asks for fewer. */
    private static Set<String> scopesOf(String clientId) {
        return Role.INTEGRATION.claim().equals(roleOf(clientId)) ? Set.copyOf(RoleGroup.scopes()) : Set.of();
    }

    /** A client that is named after no role is a salesperson. */
    static String roleOf(String clientId) {
        return clientId.startsWith(CLIENT_PREFIX)
                ? clientId.substring(CLIENT_PREFIX.length())
                : Role.SALESPERSON.claim();
    }
}
