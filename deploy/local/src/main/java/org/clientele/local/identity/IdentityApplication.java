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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientele.local.identity.LocalPeople.LocalPerson;
import org.clientele.local.mail.MailCatcher;
import org.clientele.local.mail.MailPage;
import org.clientele.local.sample.SampleOrganisation;
import org.clientele.local.sample.SamplePerson;
import org.clientele.servicedefaults.Role;
import org.clientele.servicedefaults.RoleGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Issues tokens for one client a role ({@code clientele-<role>}) and one a person of the sample, and lets people sign
 * in at the pages of services; every secret and password is {@code clientele}.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({StartPage.class, SignInPage.class, MailPage.class})
public class IdentityApplication {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityApplication.class);

    private static final String CLIENT_PREFIX = "clientele-";
    private static final int SMTP = 3025;
    private static final Duration TOKENS_LIVE = Duration.ofHours(1);

    /** Alone with its mail catcher, and reached from elsewhere, as trials on containers need it. */
    public static void main(String[] arguments) {
        LOG.warn("This identity server is for trials only: everybody knows its secrets and passwords.");
        with(MailCatcher.start("0.0.0.0", SMTP)).run(arguments);
    }

    /** To be run as {@code identity}; its page of caught mail shows those of this catcher. */
    public static SpringApplicationBuilder with(MailCatcher mails) {
        return new SpringApplicationBuilder(IdentityApplication.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("mailCatcher", mails))
                .properties("spring.config.name=identity");
    }

    /**
     * Programs, and the pages of all services as one.
     *
     * @param pages where browsers find the services that have pages
     */
    @Bean
    RegisteredClientRepository clients(@Value("${clientele.local.pages:}") List<String> pages) {
        var roles = Arrays.stream(Role.values()).map(role -> CLIENT_PREFIX + role.claim());
        var people = Stream.concat(SampleOrganisation.people().stream(), SampleOrganisation.managers().stream())
                .map(SamplePerson::login);
        var programs = Stream.concat(roles, people).map(IdentityApplication::program);
        return new LocalClients(pages.isEmpty() ? programs : Stream.concat(programs, Stream.of(pages(pages))));
    }

    private static RegisteredClient program(String id) {
        return client(id)
                .scopes(scopes -> scopes.addAll(scopesOf(id)))
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private static RegisteredClient pages(List<String> addresses) {
        return client(CLIENT_PREFIX + "pages")
                .scopes(scopes -> scopes.addAll(Set.of(OidcScopes.OPENID, OidcScopes.PROFILE)))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> addresses.forEach(address -> uris.add(address + "/sign-in/callback")))
                .postLogoutRedirectUris(uris -> addresses.forEach(address -> uris.add(address + "/signed-out")))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private static RegisteredClient.Builder client(String id) {
        return RegisteredClient.withId(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .clientId(id)
                .clientSecret("{noop}clientele")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKENS_LIVE)
                        .build());
    }

    /** The key is kept with the data, so that tokens survive a restart. */
    @Bean
    JWKSource<SecurityContext> signingKey(@Value("${clientele.data}") Path data) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(data)));
    }

    @Bean
    AuthorizationServerSettings issuer(@Value("${clientele.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return token -> {
            if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())) {
                tellOfProgram(token);
            } else {
                var signedIn = Objects.requireNonNull(token.<Authentication>getPrincipal());
                LocalPeople.withLogin(signedIn.getName()).ifPresent(person -> tellOf(person, token));
            }
        };
    }

    /** Access tokens for the services alone, of the type that says so; somebody of the sample is called by its id. */
    private static void tellOfProgram(JwtEncodingContext token) {
        var client = token.getRegisteredClient().getClientId();
        var asked = token.getAuthorizedScopes();
        var person = LocalPeople.withLogin(client);
        tellServices(token);
        token.getClaims().subject(person.map(LocalPerson::id).orElse(client)).claim("roles", List.of(roleOf(client)));
        if (!scopesOf(client).isEmpty()) {
            token.getClaims().claim("scope", asked.isEmpty() ? scopesOf(client) : asked);
        }
    }

    private static void tellOf(LocalPerson person, JwtEncodingContext token) {
        if (token.getTokenType().equals(OAuth2TokenType.ACCESS_TOKEN)) {
            tellServices(token);
        }
        token.getClaims()
                .subject(person.id())
                .claim("name", person.name())
                .claim("roles", List.of(person.role().claim()));
    }

    private static void tellServices(JwtEncodingContext token) {
        token.getJwsHeader().type("at+jwt");
        token.getClaims().audience(List.of("clientele"));
    }

    /** Another system has all scopes, unless it asks for fewer. */
    private static Set<String> scopesOf(String clientId) {
        return Role.INTEGRATION.claim().equals(roleOf(clientId)) ? Set.copyOf(RoleGroup.scopes()) : Set.of();
    }

    /** A client that is named after no role is somebody of the sample. */
    static String roleOf(String clientId) {
        return clientId.startsWith(CLIENT_PREFIX)
                ? clientId.substring(CLIENT_PREFIX.length())
                : LocalPeople.withLogin(clientId)
                        .map(person -> person.role().claim())
                        .orElseThrow();
    }
}
