package org.clientele.servicedefaults;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses bodies of media types that only an {@code Accept} may have, before anything asks for the headers: whatever
 * does breaks at them.
 */
final class MediaTypeCheck extends OncePerRequestFilter {

    private static final Set<String> WITH_A_BODY = Set.of("POST", "PUT", "PATCH");

    private final HandlerExceptionResolver problems;

    MediaTypeCheck(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (WITH_A_BODY.contains(request.getMethod()) && isRange(request)) {
            var type = GeneralProblem.UNSUPPORTED_MEDIA_TYPE;
            problems.resolveException(request, response, null, new ProblemException(type, type.title()));
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isRange(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.split(";", 2)[0].contains("*");
    }
}
