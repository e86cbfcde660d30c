package org.clientele.servicedefaults;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
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
@EnableConfigurationProperties({AccessPolicy.class, CallerLimits.Settings.class})
class ServiceDefaultsAutoConfiguration {

    private static final int LARGEST_BODY = 1024 * 1024;
    /** What is open to everybody and comes from libraries, which know nothing of roles. */
    private static final String[] OPEN = {"/v3/**", "/swagger-ui.html", "/swagger-ui/**", "/actuator/**", "/error"};

    private static final int BEFORE_HEADERS_ARE_READ = Ordered.HIGHEST_PRECEDENCE + 11;

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

    @Bean
    KeyedIds keyedIds(@Value("${clientele.secret:}") String secret) {
        return new KeyedIds(MissingSecretException.unlessLong("clientele.secret", secret));
    }

    @Bean
    CallerLimits callerLimits(CallerLimits.Settings settings, Clock clock) {
        return new CallerLimits(settings, clock);
    }

    @Bean
    BulkCheck bulkCheck(CallerLimits limits, HttpServletRequest request) {
        return new BulkCheck(limits, request);
    }

    @Bean
    Reaches reaches(AccessPolicy policy, ObjectProvider<Colleagues> colleagues) {
        return new Reaches(policy, colleagues.getIfAvailable(() -> Colleagues.NONE));
    }

    @Bean
    WebMvcConfigurer requestHandling(KeyedIds ids, ObjectProvider<Reaches> reaches, CallerLimits limits, Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new RequestArguments(ids, reaches.getObject(), clock));
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                TextualTimes.addTo(registry);
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AccessCheck()).excludePathPatterns(OPEN);
                registry.addInterceptor(new ExportCheck(limits));
            }
        };
    }

    @Bean
    BulkItems bulkItems(JsonMapper json, Validator validator, Refusals refusals) {
        return new BulkItems(json, validator, refusals);
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
    FilterRegistrationBean<MediaTypeCheck> mediaTypeCheck(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var registration = new FilterRegistrationBean<>(new MediaTypeCheck(problems));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(BEFORE_HEADERS_ARE_READ);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BufferedBody> bufferedBody(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            @Value("${clientele.http.uploads}") Set<String> uploads,
            @Value("${clientele.http.slowest-body}") Duration slowest,
            Clock clock) {
        var limits = new BodyLimits(LARGEST_BODY, slowest, clock);
        var registration = new FilterRegistrationBean<>(new BufferedBody(limits, uploads, problems));
        registration.addUrlPatterns("/api/*");
        return registration;
    }
}
