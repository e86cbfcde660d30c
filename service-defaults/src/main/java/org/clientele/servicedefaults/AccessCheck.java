package org.clientele.servicedefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a call through to an API handler only for a role that the handler names, or for everybody if it says so. */
final class AccessCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isAllowed(method, RequestArguments.caller(request))) {
            throw new ProblemException(GeneralProblem.FORBIDDEN, "Your role may not do this.");
        }
        return true;
    }

    private static boolean isAllowed(HandlerMethod method, Caller caller) {
        return Access.Granted.by(method).stream()
                .anyMatch(group -> group == RoleGroup.EVERYBODY || caller.isOneOf(group));
    }
}
