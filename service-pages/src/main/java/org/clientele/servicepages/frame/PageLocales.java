package org.clientele.servicepages.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clientele.servicepages.PageRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language of a page: what was chosen, else what the browser would like best of what there is. */
final class PageLocales implements LocaleResolver {

    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    /** The same for all services: whoever chooses does so once. */
    static final String COOKIE = "clientele-language";

    private final PageRequests pages;
    private final AcceptHeaderLocaleResolver programs = new AcceptHeaderLocaleResolver();
    private final AcceptHeaderLocaleResolver browsers = new AcceptHeaderLocaleResolver();

    PageLocales(PageRequests pages) {
        this.pages = pages;
        browsers.setSupportedLocales(LANGUAGES);
        browsers.setDefaultLocale(Locale.ENGLISH);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return pages.matches(request)
                ? chosen(request).orElseGet(() -> browsers.resolveLocale(request))
                : programs.resolveLocale(request);
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(PageLocales::language);
    }

    static Optional<Locale> language(@Nullable String name) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(name))
                .findFirst();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a cookie says it");
    }
}
