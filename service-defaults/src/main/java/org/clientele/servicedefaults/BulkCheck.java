package org.clientele.servicedefaults;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Counts the items of a bulk for its caller as soon as they are read, before any of them is looked at. */
@RestControllerAdvice
class BulkCheck extends RequestBodyAdviceAdapter {

    private final CallerLimits limits;
    private final HttpServletRequest request;

    /**
     * Counts by these limits.
     *
     * @param request stands for the one that is handled now
     */
    BulkCheck(CallerLimits limits, HttpServletRequest request) {
        this.limits = limits;
        this.request = request;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.hasMethodAnnotation(Bulk.class);
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        if (body instanceof Bulk.Items bulk && bulk.items() != null) {
            limits.countItems(
                    RequestArguments.bearer(request).id(), bulk.items().size());
        }
        return body;
    }
}
