package org.clientele.servicedefaults.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.clientele.servicedefaults.KeyedIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class TokenCallersTests {

    private static final String URL = "https://clientele.example/roles";

    @ParameterizedTest
    @CsvSource({
        "roles",
        "realm_access.roles",
        "resource_access.clientele.roles",
        "resource_access.sales.example.roles",
        URL,
        "scope",
        "'absent, roles'"
    })
    void readsTheRolesFromTheClaimsThatAreSet(String names) {
        var roles = List.of("manager", "operator");
        var token = token(Map.of(
                "sub",
                "mia",
                "roles",
                roles,
                "realm_access",
                Map.of("roles", roles),
                "resource_access",
                Map.of("clientele", Map.of("roles", roles), "sales.example", Map.of("roles", roles)),
                URL,
                roles,
                "scope",
                "manager  operator"));
        assertThat(caller(token, "sub", names).getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("manager", "operator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "realm_access", "roles.manager", "number", "."})
    void hasNoRolesWhereNoneAreNamed(String name) {
        var token = token(Map.of(
                "sub", "mia", "realm_access", Map.of("groups", List.of()), "roles", List.of("manager"), "number", 1));
        assertThat(caller(token, "sub", name).getAuthorities()).isEmpty();
    }

    @Test
    void readsTheScopesThatThereAreApartFromTheRoles() {
        var token = token(Map.of("sub", "erp", "roles", "integration", "scope", "openid clientele.read manager"));
        assertThat(caller(token, "sub", "roles").getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("integration", "SCOPE_clientele.read");
        var other = token(Map.of("sub", "erp", "scp", List.of("clientele.sell")));
        assertThat(caller(other, "sub", "roles").getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("SCOPE_clientele.sell");
    }

    @Test
    void takesNoRoleForAScope() {
        var token = token(Map.of("sub", "erp", "roles", List.of("integration", "SCOPE_clientele.decide")));
        assertThat(caller(token, "sub", "roles").getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("integration");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth0|5f7c8ec7c33c6c004bbafe82",
                "google-oauth2|103547991597142817347",
                "eu-central-1:0198a1f0-3c5e-7b21-9d64-5b0f6a1c2e77",
                "AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ",
                "00u1a2b3c4D5e6F7g8h9"
            })
    void knowsCallersByTheIdsOfIdentityProviders(String id) {
        assertThat(caller(token(Map.of("sub", id)), "sub", "roles").getName()).isEqualTo(id);
    }

    @Test
    void readsTheIdFromTheFirstClaimThatIsThere() {
        var person = token(Map.of("sub", "auth0|1a", "employee", Map.of("id", "e-4711")));
        assertThat(caller(person, "employee.id, sub", "roles").getName()).isEqualTo("e-4711");
        assertThat(caller(token(Map.of("sub", "auth0|1a")), "employee.id, sub", "roles")
                        .getName())
                .isEqualTo("auth0|1a");
    }

    @Test
    void refusesATokenThatDoesNotSayWhoCalls() {
        assertThatThrownBy(() -> caller(token(Map.of("azp", "portal")), "sub", "roles"))
                .isInstanceOf(InvalidBearerTokenException.class);
        assertThatThrownBy(() -> caller(token(Map.of("sub", " ")), "sub", "roles"))
                .isInstanceOf(InvalidBearerTokenException.class);
    }

    private static Authentication caller(Jwt token, String userClaims, String roleClaims) {
        var properties = new TokenProperties(
                "clientele", List.of("JWT"), names(userClaims), names(roleClaims), List.of("scope", "scp"));
        return new TokenCallers(new CallerClaims(properties, new KeyedIds("secret"))).convert(token);
    }

    private static List<String> names(String listed) {
        return List.of(listed.split(", "));
    }

    private static Jwt token(Map<String, Object> claims) {
        return Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .claims(all -> all.putAll(claims))
                .build();
    }
}
