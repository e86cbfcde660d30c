package org.clientele.servicepages.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.clientele.servicedefaults.Wordless;
import org.clientele.servicedefaults.tokens.CallerClaims;
import org.clientele.servicepages.PageSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

/** How somebody gets in and out, step by step; every address on the way begins with the one in the settings. */
final class SignIn {

    static final String FAILED = "/sign-in/failed";
    static final String SIGNED_OUT = "/signed-out";
    static final String UNREACHABLE = "/unreachable";
    private static final String START = "/sign-in/start";
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final PageSettings settings;
    private final WantedPage wanted = new WantedPage();

    SignIn(PageSettings settings) {
        this.settings = settings;
    }

    HttpSecurity guard(HttpSecurity http, CallerClaims callers, ClientRegistrationRepository registration) {
        return http.requestCache(cache -> cache.requestCache(wanted))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint((request, response, missing) -> begin(response))
                                .accessDeniedHandler(denied()))
                .oauth2Login(login -> login.loginPage(FAILED)
                        .loginProcessingUrl(LateRegistration.CALLBACK)
                        .authorizedClientRepository(new NoClients())
                        .authorizationEndpoint(start -> start.baseUri(START))
                        .tokenEndpoint(token -> token.accessTokenResponseClient(IssuerCalls.tokens()))
                        .userInfoEndpoint(user -> user.oidcUserService(new SignedInPeople(callers)))
                        .successHandler(this::signedIn)
                        .failureHandler(SignIn::failed)
                        .withObjectPostProcessor(sayingSo()))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessHandler(signOut(registration)));
    }

    private void begin(HttpServletResponse response) throws IOException {
        response.sendRedirect(settings.at(START + "/" + LateRegistration.ID));
    }

    private void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        var page = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        request.getSession()
                .setMaxInactiveInterval(Math.toIntExact(settings.idle().toSeconds()));
        response.sendRedirect(settings.at(page == null ? "/" : page.getRedirectUrl()));
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        LOG.warn("Somebody could not sign in.", Wordless.of(why));
        request.getRequestDispatcher(FAILED).forward(request, response);
    }

    /** Mostly a form that was open for longer than its session. */
    private static AccessDeniedHandlerImpl denied() {
        var denied = new AccessDeniedHandlerImpl();
        denied.setErrorPage(FAILED);
        return denied;
    }

    /** Also where the issuer cannot be asked where to sign in, which would be an error of ours otherwise. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> sayingSo() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(SignIn::failed);
                return filter;
            }
        };
    }

    private OidcClientInitiatedLogoutSuccessHandler signOut(ClientRegistrationRepository registration) {
        var signOut = new OidcClientInitiatedLogoutSuccessHandler(registration);
        signOut.setPostLogoutRedirectUri(settings.at(SIGNED_OUT));
        signOut.setDefaultTargetUrl(settings.at(SIGNED_OUT));
        return signOut;
    }
}
