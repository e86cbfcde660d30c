package org.clientele.servicedefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Has each part of a list in the audit log before its first byte is answered, in JSON or on a page; if it cannot be
 * kept, nothing is.
 */
@ControllerAdvice
@ConditionalOnBean(AuditLog.class)
class AuditedLists implements ResponseBodyAdvice<Object>, HandlerInterceptor {

    private final ListReads reads;
    private final AuditLog log;
    private final ObjectProvider<OpenPages> open;

    AuditedLists(ListReads reads, AuditLog log, ObjectProvider<OpenPages> open) {
        this.reads = reads;
        this.log = log;
        this.open = open;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Listing shown && request instanceof ServletServerHttpRequest servlet) {
            log.shown(reads.of(servlet.getServletRequest()), shown.items().size());
        }
        return body;
    }

    /**
     * A page is made of its model after this. All lists on it are one entry, and none if it is open already and only
     * brought up to date.
     */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        var lists = page == null
                ? List.<Listing>of()
                : page.getModel().values().stream()
                        .filter(Listing.class::isInstance)
                        .map(Listing.class::cast)
                        .toList();
        if (!lists.isEmpty()) {
            var read = reads.of(request);
            if (!isOpen(read.caller(), request)) {
                log.shown(
                        read,
                        lists.stream().mapToInt(list -> list.items().size()).sum());
            }
        }
    }

    private boolean isOpen(String caller, HttpServletRequest request) {
        return open.stream().anyMatch(pages -> pages.isOpen(caller, request));
    }
}
