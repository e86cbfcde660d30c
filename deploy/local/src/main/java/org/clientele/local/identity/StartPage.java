package org.clientele.local.identity;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.clientele.servicedefaults.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.cors.CorsConfiguration;

/** Tells whoever opens the local run in a browser where everything is. */
@RestController
class StartPage {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Clientele, local run</title>
            <style>body{font:16px/1.5 system-ui;max-width:44rem;margin:3rem auto;padding:0 1rem}
            pre{background:#f3f3f0;padding:1rem;overflow:auto}</style>
            <h1>Clientele is running</h1>
            <p><a href="http://localhost:8083/"><b>The dashboard</b></a>: sign in as a manager (<code>nora-holm</code> or
            <code>sven-lund</code>), as a salesperson (for example <code>anna-berg</code>), or as <code>marketing</code>,
            <code>operator</code> or <code>privacy-officer</code>, who see what they may not. Every password is
            <code>clientele</code>.</p>
            <p>Kafka listens on <code>127.0.0.1:9092</code>.</p>
            <ul>
            <li><a href="/mail">Delivered reminders</a> (every mail is caught here)</li>
            <li>lead-service: <a href="http://localhost:8081/swagger-ui.html">try its API</a>,
            <a href="http://localhost:8081/v3/api-docs.yaml">description</a>,
            <a href="http://localhost:8081/actuator/health">health</a></li>
            <li>portfolio-service: <a href="http://localhost:8082/swagger-ui.html">try its API</a>,
            <a href="http://localhost:8082/v3/api-docs.yaml">description</a>,
            <a href="http://localhost:8082/actuator/health">health</a></li>
            <li>analytics-service: <a href="http://localhost:8083/swagger-ui.html">try its API</a>,
            <a href="http://localhost:8083/v3/api-docs.yaml">description</a>,
            <a href="http://localhost:8083/actuator/health">health</a></li>
            <li>notification-service: <a href="http://localhost:8084/swagger-ui.html">try its API</a>,
            <a href="http://localhost:8084/v3/api-docs.yaml">description</a>,
            <a href="http://localhost:8084/actuator/health">health</a></li>
            </ul>
            <p>The pages to try an API sign in under <em>Authorize</em>: take one of the clients below.</p>
            <h2>A token</h2>
            <pre>curl -s -u clientele-manager:clientele -d grant_type=client_credentials http://localhost:8080/oauth2/token</pre>
            <pre>curl -s -H "Authorization: Bearer $TOKEN" http://localhost:8083/api/v1/figures/classes</pre>
            <p>The people of the sample have clients of their own, for example <code>anna-berg:clientele</code>.
            Roles: %s.
            These secrets exist in the local run only.</p>
            </html>
            """.formatted(Arrays.stream(Role.values()).map(Role::claim).collect(Collectors.joining(", ")));

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String page() {
        return PAGE;
    }

    /** The tokens and keys are the authorization server's; this page is open, everything else is closed. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) {
        return http.cors(cors -> cors.configurationSource(request -> servicesOnThisMachine()))
                .formLogin(form -> form.loginPage(SignInPage.PATH).permitAll())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new Http403ForbiddenEntryPoint()))
                // Otherwise what was refused would be where people are sent when they have signed in.
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/", "/mail")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http) {
        return http.cors(cors -> cors.configurationSource(request -> servicesOnThisMachine()))
                .oauth2AuthorizationServer(server -> http.securityMatcher(
                        server.oidc(Customizer.withDefaults()).getEndpointsMatcher()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SignInPage.PATH),
                        PathPatternRequestMatcher.pathPattern("/oauth2/authorize")))
                .build();
    }

    /** The pages to try an API get their tokens here. */
    private static CorsConfiguration servicesOnThisMachine() {
        var allowed = new CorsConfiguration();
        allowed.setAllowedOriginPatterns(List.of("http://localhost:[*]", "http://127.0.0.1:[*]"));
        allowed.setAllowedMethods(List.of("POST"));
        allowed.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, "X-Requested-With"));
        return allowed;
    }
}
