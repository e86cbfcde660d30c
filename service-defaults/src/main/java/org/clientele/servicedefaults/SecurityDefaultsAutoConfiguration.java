package org.clientele.servicedefaults;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets in whoever has a token that is valid, and nobody else but where that is said. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SecurityDefaultsAutoConfiguration {

    private static final String API = "/api/**";
    private static final List<String> ALWAYS_OPEN = List.of(
            "/actuator/health/**",
            "/actuator/info",
            "/actuator/prometheus",
            "/v3/**",
            "/swagger-ui.html",
            "/swagger-ui/**",
            "/error");

    /** Strange addresses are refused here, strange methods by the controllers, who know which there are. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejectedRequests(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return (request, response, rejected) -> problems.resolveException(
                request, response, null, new ProblemException(GeneralProblem.BAD_REQUEST, "The address is not valid."));
    }

    /** A request is observed as a whole; each filter of it would cost more than it tells. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            JwtDecoder decoder,
            Converter<Jwt, AbstractAuthenticationToken> callers,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            @Value("${clientele.http.public}") List<String> open,
            @Value("${clientele.http.token-url}") String tokenUrl) {
        var unauthorized = unauthorized(problems);
        return http.headers(headers -> AnswerHeaders.set(headers, tokenUrl))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(withoutToken(open))
                        .permitAll()
                        .requestMatchers(API)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(unauthorized))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(unauthorized)
                        .withObjectPostProcessor(answering(unauthorized))
                        .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(callers)))
                .build();
    }

    private static String[] withoutToken(List<String> open) {
        return Stream.concat(ALWAYS_OPEN.stream(), open.stream()).toArray(String[]::new);
    }

    /** Also where nobody can tell whether a token is genuine, which would go on to the container otherwise. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(AuthenticationEntryPoint answer) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(answer::commence);
                return filter;
            }
        };
    }

    private static AuthenticationEntryPoint unauthorized(HandlerExceptionResolver problems) {
        return (request, response, failure) -> {
            if (failure instanceof AuthenticationServiceException) {
                problems.resolveException(request, response, null, failure);
                return;
            }
            response.setHeader("WWW-Authenticate", "Bearer");
            problems.resolveException(
                    request,
                    response,
                    null,
                    new ProblemException(GeneralProblem.UNAUTHORIZED, "A valid token is needed."));
        };
    }
}
