package org.clientele.servicedefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Has each {@link Export} in the audit log before its handler begins, and its length when it has ended. A crash in
 * between leaves an export of which nobody knows how long it was.
 */
final class AuditedExports implements HandlerMethodArgumentResolver, HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(AuditedExports.class);
    private static final String BEGUN = AuditedExports.class.getName();

    private final ListReads reads;
    private final AuditLog log;

    AuditedExports(ListReads reads, AuditLog log) {
        this.reads = reads;
        this.log = log;
    }

    private record Begun(String entryId, ListRead read, Export export) {}

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Export.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var read = reads.of(request);
        var begun = new Begun(log.exporting(read), read, new Export());
        request.setAttribute(BEGUN, begun);
        return begun.export();
    }

    /** What was given out cannot be taken back: if its length is not kept, the entry stays without. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(BEGUN) instanceof Begun begun) {
            try {
                log.exported(begun.entryId(), begun.read(), begun.export().items());
            } catch (RuntimeException notKept) {
                LOG.warn("How long export {} was is not kept.", begun.entryId(), Wordless.of(notKept));
            }
        }
    }
}
