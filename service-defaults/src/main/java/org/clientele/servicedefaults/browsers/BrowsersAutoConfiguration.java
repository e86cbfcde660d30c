package org.clientele.servicedefaults.browsers;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets in what pages of other origins send, if some are named. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class BrowsersAutoConfiguration {

    /** Behind what bounds requests, before what asks for a token: what asks for permission beforehand has none. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    FilterRegistrationBean<CrossOriginCalls> crossOriginCalls(
            @Value("${" + AllowedOrigins.SETTING + "}") List<String> named,
            @Value("${clientele.http.public}") List<String> open,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var origins = new AllowedOrigins(named);
        var elsewhere = open.stream()
                .map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList();
        var registration = new FilterRegistrationBean<>(new CrossOriginCalls(origins, elsewhere, problems));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(ORDER);
        registration.setEnabled(!named.isEmpty());
        return registration;
    }
}
