package org.clientele.local.identity;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clientele.servicedefaults.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.cors.CorsConfiguration;

/** Tells whoever opens the local run in a browser where everything is, and what to look at first, in each role. */
@Controller
class StartPage {

    private static final String DASHBOARD = "http://localhost:8083";

    private final String dashboard;
    private final boolean hasHealth;

    /**
     * @param pages where browsers find the services that have pages, the dashboard first
     * @param hasHealth whether browsers find the health of a service where its API is
     */
    StartPage(
            @Value("${clientele.local.pages:}") List<String> pages,
            @Value("${clientele.local.health:true}") boolean hasHealth) {
        this.dashboard = pages.isEmpty() ? DASHBOARD : pages.getFirst();
        this.hasHealth = hasHealth;
    }

    /** A service without pages, by its name and where it is. */
    record Service(String name, String address) {}

    @GetMapping("/")
    String page(Model model) {
        model.addAttribute("isForEverybody", true);
        model.addAttribute("dashboard", dashboard);
        model.addAttribute("hasHealth", hasHealth);
        model.addAttribute("looks", FirstLook.all());
        model.addAttribute(
                "services",
                List.of(
                        new Service("lead-service", "http://localhost:8081"),
                        new Service("portfolio-service", "http://localhost:8082"),
                        new Service("analytics-service", dashboard),
                        new Service("notification-service", "http://localhost:8084")));
        model.addAttribute(
                "roles", Arrays.stream(Role.values()).map(Role::claim).collect(Collectors.joining(", ")));
        return "start/start";
    }

    /** Whoever came by one click goes to what they wanted to see, all others back to where they were. */
    private AuthenticationSuccessHandler signedIn() {
        var usual = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, person) -> {
            var look = Optional.ofNullable(request.getParameter("look")).flatMap(FirstLook::of);
            if (look.isPresent()) {
                response.sendRedirect(look.get().address(dashboard));
            } else {
                usual.onAuthenticationSuccess(request, response, person);
            }
        };
    }

    /** The tokens and keys are the authorization server's; these pages are open, everything else is closed. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) {
        return http.cors(cors -> cors.configurationSource(request -> servicesOnThisMachine()))
                .formLogin(form -> form.loginPage(SignInPage.PATH)
                        .successHandler(signedIn())
                        .permitAll())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new Http403ForbiddenEntryPoint()))
                // Otherwise what was refused would be where people are sent when they have signed in.
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/", "/mail", "/assets/**", "/language")
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
