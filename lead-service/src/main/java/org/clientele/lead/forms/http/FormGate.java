package org.clientele.lead.forms.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.clientele.lead.forms.FindingForms;
import org.clientele.lead.forms.Form;
import org.clientele.lead.forms.OriginNotAllowedException;
import org.clientele.lead.forms.Sender;
import org.clientele.lead.forms.Sending;
import org.clientele.lead.forms.TooManyRequestsException;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets through what is not sent too often, and scripts of a form's own pages only; finds the form once for all. */
final class FormGate extends OncePerRequestFilter {

    /** Where the form is found by whoever takes what is sent; absent if there is none with the key. */
    static final String FORM = "org.clientele.lead.forms.form";

    private final FindingForms finding;
    private final CrossOrigin crossOrigin;
    private final HandlerExceptionResolver problems;

    FormGate(FindingForms finding, CrossOrigin crossOrigin, HandlerExceptionResolver problems) {
        this.finding = finding;
        this.crossOrigin = crossOrigin;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isLetThrough(request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean isLetThrough(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var form = found(request, response);
            form.ifPresent(one -> request.setAttribute(FORM, one));
            crossOrigin.require(form.map(Form::form), request, response);
            return !CorsUtils.isPreFlightRequest(request);
        } catch (TooManyRequestsException | OriginNotAllowedException refused) {
            problems.resolveException(request, response, null, refused);
            return false;
        }
    }

    /** Scripts of the form's pages may read after how long to try again. */
    private Optional<Form> found(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var key = key(request);
        try {
            return finding.find(
                    new Sending(key, Sender.at(request.getRemoteAddr()), CorsUtils.isPreFlightRequest(request)));
        } catch (TooManyRequestsException tooOften) {
            crossOrigin.require(finding.lately(key), request, response);
            throw tooOften;
        }
    }

    private static String key(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
