package org.clientele.servicepages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Tells the requests for pages from all others, which programs send. */
public final class PageRequests implements RequestMatcher {

    private static final List<RequestMatcher> OF_PROGRAMS = Stream.of(
                    "/api/**", "/actuator/**", "/v3/**", "/swagger-ui/**", "/swagger-ui.html", "/error")
            .<RequestMatcher>map(PathPatternRequestMatcher::pathPattern)
            .toList();

    /** By the path as controllers are found by it: however it is written, it is the same. */
    @Override
    public boolean matches(HttpServletRequest request) {
        return OF_PROGRAMS.stream().noneMatch(other -> other.matches(request));
    }

    /** The path within the service, as it came. */
    public static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
