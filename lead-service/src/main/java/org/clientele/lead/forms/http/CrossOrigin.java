package org.clientele.lead.forms.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.clientele.lead.forms.OriginNotAllowedException;
import org.clientele.lead.forms.WebForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;

/** Lets scripts of a form's pages, and of no others, send it and read the answer. */
final class CrossOrigin extends DefaultCorsProcessor {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** @throws OriginNotAllowedException if the script is on another page */
    void require(Optional<WebForm> form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var unused = processRequest(allowed(form, request), request, response);
    }

    /** Where there is no form, nothing is allowed beforehand; what is sent all the same is told so. */
    private static @Nullable CorsConfiguration allowed(Optional<WebForm> form, HttpServletRequest request) {
        return form.map(found -> allowed(found.origins()))
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
    @Override
    protected void rejectRequest(ServerHttpResponse response) {
        throw new OriginNotAllowedException();
    }
}
