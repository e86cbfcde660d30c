package org.clientele.servicepages.frame;

import java.time.Duration;
import java.util.Locale;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.RoleGroup;
import org.clientele.servicepages.PageController;
import org.clientele.servicepages.PageSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers which language somebody chose, and goes back to the page where they did. */
@PageController
@Access(RoleGroup.EVERYBODY)
class LanguageController {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final PageSettings settings;

    LanguageController(PageSettings settings) {
        this.settings = settings;
    }

    @PostMapping("/language")
    ResponseEntity<Void> choose(@RequestParam String language, @RequestParam(defaultValue = "/") String page) {
        var chosen = PageLocales.language(language).orElse(Locale.ENGLISH);
        var cookie = ResponseCookie.from(PageLocales.COOKIE, chosen.getLanguage())
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .secure(settings.isSecure())
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, settings.at(isOurs(page) ? page : "/"))
                .build();
    }

    /** A path of this service: what begins otherwise may lead browsers elsewhere. */
    private static boolean isOurs(String page) {
        return page.startsWith("/")
                && !page.startsWith("//")
                && page.chars().allMatch(c -> c > ' ' && c != '\\' && c < 127);
    }
}
