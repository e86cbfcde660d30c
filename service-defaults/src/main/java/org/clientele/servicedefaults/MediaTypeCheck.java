package org.clientele.servicedefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses bodies of media types that only an {@code Accept} may have, which nothing that reads bodies expects. */
final class MediaTypeCheck implements HandlerInterceptor {

    private static final Set<String> WITH_A_BODY = Set.of("POST", "PUT", "PATCH");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var type = request.getContentType();
        if (type != null && WITH_A_BODY.contains(request.getMethod()) && isRange(type)) {
            throw new ProblemException(
                    GeneralProblem.UNSUPPORTED_MEDIA_TYPE, GeneralProblem.UNSUPPORTED_MEDIA_TYPE.title());
        }
        return true;
    }

    private static boolean isRange(String type) {
        return type.split(";", 2)[0].contains("*");
    }
}
