package org.clientele.lead.forms.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.clientele.lead.forms.Forms;
import org.clientele.lead.forms.OriginNotAllowedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets scripts of a form's pages, and of no others, send it and read the answer. */
@Configuration
class CrossOrigin {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** Before anybody asks for a token: what asks for permission beforehand has none. */
    @Bean
    FilterRegistrationBean<CorsFilter> webFormOrigins(
            Forms forms, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var filter = new CorsFilter(request -> allowed(forms, request));
        filter.setCorsProcessor(new Refusal(problems));
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(WebFormController.PATH + "/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }

    /** Where there is no form, nothing is allowed beforehand; what is sent all the same is told so. */
    private static @Nullable CorsConfiguration allowed(Forms forms, HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return forms.withKey(path.substring(path.lastIndexOf('/') + 1))
                .map(kept -> allowed(kept.form().origins()))
                .orElseGet(() -> CorsUtils.isPreFlightRequest(request) ? new CorsConfiguration() : null);
    }

    private static CorsConfiguration allowed(List<String> origins) {
        var allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(List.of(HttpMethod.POST.name()));
        allowed.setAllowedHeaders(List.of(HttpHeaders.CONTENT_TYPE, "Idempotency-Key"));
        allowed.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER));
        allowed.setMaxAge(REMEMBERED);
        return allowed;
    }

    /** Says no as everywhere else. */
    private static final class Refusal extends DefaultCorsProcessor {

        private final HandlerExceptionResolver problems;

        Refusal(HandlerExceptionResolver problems) {
            this.problems = problems;
        }

        @Override
        public boolean processRequest(
                @Nullable CorsConfiguration allowed, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            try {
                return super.processRequest(allowed, request, response);
            } catch (OriginNotAllowedException refused) {
                problems.resolveException(request, response, null, refused);
                return false;
            }
        }

        @Override
        protected void rejectRequest(ServerHttpResponse response) {
            throw new OriginNotAllowedException();
        }
    }
}
