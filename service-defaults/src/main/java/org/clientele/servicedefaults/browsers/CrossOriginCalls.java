package org.clientele.servicedefaults.browsers;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.clientele.servicedefaults.PreferredWait;
import org.clientele.servicedefaults.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets pages of the allowed origins call the API with a token. Cookies are no way in, so they may send none. What needs
 * no token says by itself which pages may send it.
 */
final class CrossOriginCalls extends OncePerRequestFilter {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final CorsProcessor processor = new RefusingOrigins();
    private final CorsConfiguration allowed = new CorsConfiguration();
    private final List<? extends RequestMatcher> elsewhere;
    private final HandlerExceptionResolver problems;

    /** @param elsewhere what needs no token */
    CrossOriginCalls(
            AllowedOrigins origins, List<? extends RequestMatcher> elsewhere, HandlerExceptionResolver problems) {
        this.elsewhere = elsewhere;
        this.problems = problems;
        allowed.setAllowedOrigins(origins.origins());
        allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        allowed.setAllowedHeaders(List.of(
                HttpHeaders.AUTHORIZATION,
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.IF_MATCH,
                HttpHeaders.IF_NONE_MATCH,
                "Idempotency-Key",
                PreferredWait.PREFER,
                "traceparent"));
        allowed.setExposedHeaders(List.of(
                HttpHeaders.ETAG,
                HttpHeaders.LOCATION,
                HttpHeaders.RETRY_AFTER,
                HttpHeaders.CONTENT_DISPOSITION,
                HttpHeaders.WWW_AUTHENTICATE,
                PreferredWait.APPLIED));
        allowed.setAllowCredentials(false);
        allowed.setMaxAge(REMEMBERED);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return elsewhere.stream().anyMatch(paths -> paths.matches(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isLetThrough(request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean isLetThrough(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            return processor.processRequest(allowed, request, response) && !CorsUtils.isPreFlightRequest(request);
        } catch (ProblemException refused) {
            problems.resolveException(request, response, null, refused);
            return false;
        }
    }
}
