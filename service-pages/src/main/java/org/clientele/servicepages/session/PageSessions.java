package org.clientele.servicepages.session;

import jakarta.servlet.Filter;
import org.clientele.servicepages.PageSettings;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Gives requests for pages their session, by a cookie that holds its id and nothing else. It is called after the
 * service: those of several services on one host, whose cookies are the same for a browser, do not overwrite each
 * other.
 */
public final class PageSessions {

    private final MongoSessions sessions;
    private final PageSettings settings;

    PageSessions(MongoSessions sessions, PageSettings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    /** To stand before whatever asks for a session. */
    public Filter filter() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("clientele-" + settings.name());
        cookie.setCookiePath(settings.root() + "/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(settings.isSecure());
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookie);
        var filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(ids);
        return filter;
    }
}
