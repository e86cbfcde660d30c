package org.clientele.servicedefaults;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Gives a service everything that all services answer alike. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ServiceDefaultsAutoConfiguration {

    private static final int LARGEST_BODY = 1024 * 1024;
    private static final String API = "/api/**";
    private static final List<String> ALWAYS_OPEN = List.of(
            "/actuator/health/**",
            "/actuator/info",
            "/actuator/prometheus",
            "/v3/**",
            "/swagger-ui.html",
            "/swagger-ui/**",
            "/error");

    @Bean
    Refusals refusals(ObjectProvider<ProblemTable> tables) {
        return new Refusals(tables.stream().toList());
    }

    @Bean
    Problems problems(Refusals refusals, ObjectProvider<Unavailable> unavailable) {
        return new Problems(refusals, unavailable.orderedStream().toList());
    }

    @Bean
    LocationOfCreated locationOfCreated() {
        return new LocationOfCreated();
    }

    @Bean
    ContainerProblems containerProblems() {
        return new ContainerProblems();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat() {
        return tomcat -> tomcat.addContextCustomizers(ProblemValve::install);
    }

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

    @Bean
    KeyedIds keyedIds(@Value("${clientele.secret}") String secret) {
        return new KeyedIds(secret);
    }

    @Bean
    WebMvcConfigurer requestHandling(KeyedIds ids) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new RequestArguments(ids));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AccessCheck()).addPathPatterns(API);
            }
        };
    }

    @Bean
    BulkItems bulkItems(JsonMapper json, Validator validator) {
        return new BulkItems(json, validator);
    }

    @Bean
    MergePatches mergePatches(JsonMapper json, Validator validator) {
        return new MergePatches(json, validator);
    }

    /**
     * Absent instead of null on the way out; strict on the way in: no duplicate keys, no type taken for another, no
     * null in lists.
     */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return json -> json.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .addModule(TextualTimes.module())
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .changeDefaultPropertyInclusion(
                        included -> included.withValueInclusion(JsonInclude.Include.NON_ABSENT));
    }

    @Bean
    FilterRegistrationBean<BufferedBody> bufferedBody(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            @Value("${clientele.http.uploads}") Set<String> uploads) {
        var registration = new FilterRegistrationBean<>(new BufferedBody(LARGEST_BODY, uploads, problems));
        registration.addUrlPatterns("/api/*");
        return registration;
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
            KeyedIds ids,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            @Value("${clientele.http.public}") List<String> open) {
        var unauthorized = unauthorized(problems);
        return http.csrf(csrf -> csrf.disable())
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
                        .jwt(jwt -> jwt.decoder(new RecentTokens(decoder))
                                .jwtAuthenticationConverter(token -> caller(token, ids))))
                .build();
    }

    private static String[] withoutToken(List<String> open) {
        return Stream.concat(ALWAYS_OPEN.stream(), open.stream()).toArray(String[]::new);
    }

    private static AuthenticationEntryPoint unauthorized(HandlerExceptionResolver problems) {
        return (request, response, failure) -> {
            response.setHeader("WWW-Authenticate", "Bearer");
            problems.resolveException(
                    request,
                    response,
                    null,
                    new ProblemException(GeneralProblem.UNAUTHORIZED, "A valid token is needed."));
        };
    }

    /** Who calls is known by an opaque id in everything that is kept and published. */
    private static AbstractAuthenticationToken caller(Jwt token, KeyedIds ids) {
        var subject = Objects.requireNonNullElse(token.getSubject(), "");
        return new JwtAuthenticationToken(token, authorities(token), ids.ofCaller(subject));
    }

    private static List<GrantedAuthority> authorities(Jwt token) {
        return Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.<String>of()).stream()
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }
}
