package org.clientele.servicedefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a call through to a handler only for a role that the handler names, and of another system only with the scope
 * for it; for everybody if the handler says so.
 */
final class AccessCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            check(Access.Granted.by(method), RequestArguments.bearer(request));
        }
        return true;
    }

    private static void check(Set<RoleGroup> groups, Bearer bearer) {
        if (!groups.contains(RoleGroup.EVERYBODY) && groups.stream().noneMatch(bearer::isOneOf)) {
            throw refusal(missing(groups, bearer));
        }
    }

    /** Each of these would do; none where the role is what keeps it out. */
    private static List<String> missing(Set<RoleGroup> groups, Bearer bearer) {
        return groups.stream()
                .filter(group -> bearer.roles().contains(Role.INTEGRATION)
                        && group.roles().contains(Role.INTEGRATION))
                .map(RoleGroup::scope)
                .toList();
    }

    private static ProblemException refusal(List<String> missing) {
        if (missing.isEmpty()) {
            return new ProblemException(GeneralProblem.FORBIDDEN, "Your role may not do this.");
        }
        var refusal = new ProblemException(
                GeneralProblem.FORBIDDEN, "The token needs the scope %s.".formatted(String.join(" or ", missing)));
        refusal.getHeaders()
                .set(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer error=\"insufficient_scope\", scope=\"%s\"".formatted(missing.getFirst()));
        return refusal;
    }
}
