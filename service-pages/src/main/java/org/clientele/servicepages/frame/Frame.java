package org.clientele.servicepages.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.clientele.servicepages.PageRequests;
import org.clientele.servicepages.PageSettings;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** What templates ask about the frame of the page that they are part of. */
public final class Frame {

    private final PageSettings settings;
    private final Assets assets;
    private final MessageSource words;
    private final HttpServletRequest request;

    Frame(PageSettings settings, Assets assets, MessageSource words, HttpServletRequest request) {
        this.settings = settings;
        this.assets = assets;
        this.words = words;
        this.request = request;
    }

    /** A page of some service. */
    public record Link(String label, String address, boolean isHere) {}

    /** How whoever is signed in is called; empty if nobody is. */
    public String person() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof OidcUser user
                ? Objects.requireNonNullElse(user.getFullName(), user.getName())
                : "";
    }

    public List<Link> navigation() {
        return settings.navigation().entrySet().stream().map(this::link).toList();
    }

    private Link link(Map.Entry<String, URI> page) {
        var label = words.getMessage("navigation." + page.getKey(), null, page.getKey(), language());
        var address = page.getValue().toString();
        return new Link(String.valueOf(label), address, address.equals(settings.at(PageRequests.path(request))));
    }

    public Locale language() {
        return LocaleContextHolder.getLocale();
    }

    /** Those that there are besides this one. */
    public List<Locale> otherLanguages() {
        return PageLocales.LANGUAGES.stream()
                .filter(language -> !language.equals(language()))
                .toList();
    }

    /** The path and the question of this page, to come back to it. */
    public String here() {
        var question = request.getParameterMap().entrySet().stream()
                .flatMap(named ->
                        List.of(named.getValue()).stream().map(value -> encoded(named.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return PageRequests.path(request) + (question.isEmpty() ? "" : "?" + question);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Where a file of the frame is, for example {@code frame.css}. */
    public String file(String name) {
        return settings.root() + assets.address(name);
    }
}
