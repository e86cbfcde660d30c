package org.clientele.servicedefaults.admission;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.clientele.servicedefaults.EarlyProblem;
import org.clientele.servicedefaults.GeneralProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets requests in as long as there are places for their kind, and refuses the others before anything is read of them.
 * Operators are never refused: how a service is, is asked for most when it has too much to do.
 */
final class Admission extends OncePerRequestFilter {

    private static final EarlyProblem TOO_MUCH = new EarlyProblem(
            GeneralProblem.UNAVAILABLE,
            GeneralProblem.UNAVAILABLE.status(),
            "There is too much to do now; send it again later.");
    private static final String OPERATORS = "/actuator";
    private static final int SOONEST_SECONDS = 1;
    private static final int LATEST_SECONDS = 4;

    private final KindsOfRequests kinds;
    private final Map<RequestKind, Places> places;

    Admission(KindsOfRequests kinds, Map<RequestKind, Places> places) {
        this.kinds = kinds;
        this.places = places;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.equals(OPERATORS) || path.startsWith(OPERATORS + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var place = places.get(kinds.of(request));
        if (place == null || !place.take()) {
            refuse(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            place.leave();
        }
    }

    /** Cheaper than every other problem; the waits differ, so that those refused do not come back together. */
    private static void refuse(HttpServletResponse response) throws IOException {
        int seconds = ThreadLocalRandom.current().nextInt(SOONEST_SECONDS, LATEST_SECONDS);
        TOO_MUCH.describeIn(response);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        response.getWriter().write(TOO_MUCH.text());
    }
}
