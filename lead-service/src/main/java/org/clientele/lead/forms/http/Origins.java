package org.clientele.lead.forms.http;

import jakarta.servlet.http.HttpServletRequest;
import org.clientele.lead.forms.OriginNotAllowedException;
import org.clientele.lead.forms.WebForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

/** Which page something was sent from, as browsers say it. */
final class Origins {

    private Origins() {}

    /** Browsers that leave out the origin say at least which page they come from. */
    static void requireAllowed(WebForm form, HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var from = origin == null ? originOf(request.getHeader(HttpHeaders.REFERER)) : origin;
        if (from == null || !form.origins().contains(from)) {
            throw new OriginNotAllowedException();
        }
    }

    private static @Nullable String originOf(@Nullable String page) {
        if (page == null) {
            return null;
        }
        try {
            return UriComponentsBuilder.fromUriString(page)
                    .replacePath(null)
                    .replaceQuery(null)
                    .fragment(null)
                    .userInfo(null)
                    .toUriString();
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
