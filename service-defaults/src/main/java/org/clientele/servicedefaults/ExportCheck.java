package org.clientele.servicedefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Counts an export for its caller from its beginning to its end. */
final class ExportCheck implements HandlerInterceptor {

    private final CallerLimits limits;

    ExportCheck(CallerLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isExport(handler)) {
            limits.beginExport(RequestArguments.bearer(request).id());
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (isExport(handler)) {
            limits.endExport(RequestArguments.bearer(request).id());
        }
    }

    private static boolean isExport(Object handler) {
        return handler instanceof HandlerMethod method && Export.isGivenBy(method);
    }
}
