package org.clientele.servicepages.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.clientele.servicedefaults.Refusals;
import org.clientele.servicedefaults.Unavailable;
import org.clientele.servicedefaults.Wordless;
import org.clientele.servicepages.PageRequests;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Tells whoever asked for a page in words what is wrong and what to do; programs get their problems as ever. */
final class PageProblems implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);
    private static final List<HttpStatus> TOLD = List.of(
            HttpStatus.BAD_REQUEST,
            HttpStatus.FORBIDDEN,
            HttpStatus.NOT_FOUND,
            HttpStatus.TOO_MANY_REQUESTS,
            HttpStatus.SERVICE_UNAVAILABLE);

    private final PageRequests pages;
    private final Refusals refusals;
    private final List<Unavailable> unavailable;

    PageProblems(PageRequests pages, Refusals refusals, List<Unavailable> unavailable) {
        this.pages = pages;
        this.refusals = refusals;
        this.unavailable = unavailable;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!pages.matches(request) || response.isCommitted()) {
            return null;
        }
        response.resetBuffer();
        var status = status(failure);
        return new ModelAndView("frame/problem", Map.of("problem", words(status)), status);
    }

    private HttpStatusCode status(Exception failure) {
        if (failure instanceof ErrorResponse known) {
            return known.getStatusCode();
        }
        if (failure instanceof TypeMismatchException) {
            return HttpStatus.BAD_REQUEST;
        }
        if (failure instanceof RuntimeException runtime) {
            var refusal = refusals.problemOf(runtime);
            if (refusal.isPresent()) {
                return refusal.get().getStatusCode();
            }
            if (unavailable.stream().anyMatch(one -> one.isAway(runtime))) {
                return HttpStatus.SERVICE_UNAVAILABLE;
            }
        }
        LOG.error("answered a page with 500", Wordless.of(failure));
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }

    /** The end of the names of its words. */
    private static int words(HttpStatusCode status) {
        return TOLD.stream()
                .filter(told -> told.isSameCodeAs(status))
                .findFirst()
                .orElse(status.is4xxClientError() ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR)
                .value();
    }
}
