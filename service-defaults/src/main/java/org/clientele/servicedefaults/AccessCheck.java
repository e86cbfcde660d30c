package org.clientele.servicedefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a call through to an API handler only for a role that the handler names, or for everybody if it says so. */
final class AccessCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isAllowed(method, RequestArguments.caller(request))) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "forbidden", "Your role may not do this.");
        }
        return true;
    }

    private static boolean isAllowed(HandlerMethod method, Caller caller) {
        var access = access(method);
        return access != null
                && (access.everybody() || Arrays.stream(access.value()).anyMatch(caller::is));
    }

    private static @Nullable Access access(HandlerMethod method) {
        var onMethod = method.getMethodAnnotation(Access.class);
        return onMethod == null
                ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Access.class)
                : onMethod;
    }
}
