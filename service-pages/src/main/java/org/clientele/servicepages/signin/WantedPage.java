package org.clientele.servicepages.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.clientele.servicepages.PageRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/** Remembers which page somebody wanted who has to sign in first: its path and its question, nothing else. */
final class WantedPage implements RequestCache {

    private static final String WANTED = "wanted";
    private static final int LONGEST = 2_000;

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var question = request.getQueryString();
        var page = PageRequests.path(request) + (question == null ? "" : "?" + question);
        if (isAskedByABrowser(request) && page.length() <= LONGEST) {
            request.getSession().setAttribute(WANTED, page);
        }
    }

    /** A program that tries addresses costs no session. */
    private static boolean isAskedByABrowser(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET") && accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(WANTED) instanceof String page
                ? new SimpleSavedRequest(page)
                : null;
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(WANTED);
        }
    }
}
