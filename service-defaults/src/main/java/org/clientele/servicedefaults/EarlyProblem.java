package org.clientele.servicedefaults;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/**
 * A problem that is answered before anything is known of the request. It is written by hand, and has the headers that
 * all answers have, whether there is TLS or not.
 *
 * @param detail must not need to be escaped in JSON
 */
public record EarlyProblem(
        GeneralProblem type,
        HttpStatusCode status,
        @Nullable String detail) {

    /** Sets status and headers of a response; the text has to be written then. */
    public void describeIn(HttpServletResponse response) {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", AnswerHeaders.NOTHING);
    }

    public String text() {
        var more = detail == null ? "" : ",\"detail\":\"%s\"".formatted(detail);
        return """
                {"type":"%s","title":"%s","status":%d%s}""".formatted(type.uri(), type.title(), status.value(), more);
    }
}
