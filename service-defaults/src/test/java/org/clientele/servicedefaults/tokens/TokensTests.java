package org.clientele.servicedefaults.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.testkit.TestTokens;
import org.clientele.testkit.TokenClaims;
import org.clientele.testkit.TokenIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** A small issuer over HTTP, and which of its tokens are taken. */
class TokensTests {

    private static final TokenClaims OURS = TestTokens.claims("mia", "manager");

    private static final Duration LONGER_THAN_ANY_TEST = Duration.ofMinutes(4);

    private final TokenIssuer issuer = TokenIssuer.start();
    private final JwtDecoder tokens = tokens("at+jwt", "application/at+jwt", "JWT");

    private JwtDecoder tokens(String... types) {
        return tokens(new IssuerKeys(issuer.address(), ""), types);
    }

    private JwtDecoder tokens(IssuerKeys keys, String... types) {
        var properties = new TokenProperties("clientele", List.of(types), List.of(), List.of(), List.of());
        var seldom = new SeldomAskedKeys(keys, LONGER_THAN_ANY_TEST);
        return TokensAutoConfiguration.decoder(properties, issuer.address(), seldom);
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"JWT", "at+jwt", "AT+JWT", "application/at+jwt"})
    void takesAccessTokensOfEachType(String type) {
        assertThat(tokens.decode(issuer.sign(OURS.typed(type))).getSubject()).isEqualTo("mia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "dpop+jwt", "secevent+jwt", "anything"})
    void refusesTokensOfOtherTypes(String type) {
        refuses(OURS.typed(type));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "JWT")
    void takesOneTypeAloneIfThatIsSaid(String type) {
        var strict = tokens("at+jwt");
        assertThat(strict.decode(issuer.sign(OURS.typed("at+jwt"))).getSubject())
                .isEqualTo("mia");
        assertThatThrownBy(() -> strict.decode(issuer.sign(OURS.typed(type)))).isInstanceOf(BadJwtException.class);
    }

    @Test
    void refusesTokensThatAreMeantForOthers() {
        refuses(OURS.with("aud", List.of("billing", "clientele-pages")));
        refuses(OURS.with("aud", "Clientele"));
        refuses(OURS.without("aud"));
        assertThat(tokens.decode(issuer.sign(OURS.with("aud", List.of("billing", "clientele"))))
                        .getSubject())
                .isEqualTo("mia");
    }

    static Stream<TokenClaims> idTokens() {
        return Stream.of(
                OURS.with("at_hash", "HK6E_P6Dh8Y93mRNtsDB1Q"),
                OURS.with("c_hash", "LDktKdoQak3Pk0cnXxCltA"),
                OURS.with("nonce", "n-0S6_WzA2Mj").typed(null),
                OURS.with("typ", "ID"),
                OURS.with("token_use", "id"));
    }

    /** Even of a client that is called as the API is. */
    @ParameterizedTest
    @MethodSource("idTokens")
    void refusesIdTokens(TokenClaims idToken) {
        refuses(idToken);
    }

    @Test
    void takesAccessTokensThatRepeatTheNonceOfASignIn() {
        var nonce = OURS.with("nonce", "n-0S6_WzA2Mj");
        assertThat(tokens.decode(issuer.sign(nonce.with("typ", "Bearer")))).isNotNull();
        assertThat(tokens.decode(issuer.sign(nonce.typed("at+jwt")))).isNotNull();
    }

    @Test
    void refusesTokensOfAnotherIssuerAndThoseWithoutAnEnd() {
        refuses(OURS.without("exp").without("iat"));
        try (var other = TokenIssuer.start()) {
            assertThatThrownBy(() -> tokens.decode(other.sign(OURS))).isInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void asksSeldomForTheKeyOfForgedTokens() {
        tokens.decode(issuer.sign(OURS));
        for (int forged = 0; forged < 10; forged++) {
            var token = issuer.forge(OURS, "made-up-" + forged);
            assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(BadJwtException.class);
        }
        assertThat(issuer.fetches()).isEqualTo(2);
        assertThat(tokens.decode(issuer.sign(OURS))).isNotNull();
    }

    @Test
    void findsAKeyThatIsNew() {
        tokens.decode(issuer.sign(OURS));
        issuer.renewKey("newer");
        assertThat(tokens.decode(issuer.sign(OURS)).getSubject()).isEqualTo("mia");
    }

    @Test
    void saysThatItCannotTellWhileTheIssuerIsAway() {
        issuer.goAway();
        for (int asked = 0; asked < 3; asked++) {
            assertThatThrownBy(() -> tokens.decode(issuer.sign(OURS)))
                    .isInstanceOf(JwtException.class)
                    .isNotInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void asksForTheKeysWhereTheSettingsSay() {
        var there = tokens(new IssuerKeys(issuer.address(), issuer.address() + "/jwks"), "JWT");
        assertThat(there.decode(issuer.sign(OURS)).getSubject()).isEqualTo("mia");
        var elsewhere = tokens(new IssuerKeys(issuer.address(), issuer.address() + "/elsewhere"), "JWT");
        assertThatThrownBy(() -> elsewhere.decode(issuer.sign(OURS))).isInstanceOf(JwtException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/realms/sales"})
    void findsTheKeysOfIssuersThatKnowNoOpenId(String path) {
        try (var oauth = TokenIssuer.startWithoutOpenId(path)) {
            var decoder = TokensAutoConfiguration.decoder(
                    new TokenProperties("clientele", List.of("JWT"), List.of(), List.of(), List.of()),
                    oauth.address(),
                    new SeldomAskedKeys(new IssuerKeys(oauth.address(), ""), LONGER_THAN_ANY_TEST));
            assertThat(decoder.decode(oauth.sign(OURS)).getSubject()).isEqualTo("mia");
        }
    }

    @Test
    void refusesAnIssuerThatCallsItselfOtherwise() {
        var other = tokens(new IssuerKeys(issuer.address() + "/", ""), "JWT");
        assertThatThrownBy(() -> other.decode(issuer.sign(OURS)))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }

    @Test
    void needsAnAudience() {
        assertThatThrownBy(() -> new TokenProperties(" ", List.of("JWT"), List.of(), List.of(), List.of()))
                .hasMessageContaining("clientele.security.audience");
    }

    private void refuses(TokenClaims claims) {
        assertThatThrownBy(() -> tokens.decode(issuer.sign(claims))).isInstanceOf(BadJwtException.class);
    }
}
