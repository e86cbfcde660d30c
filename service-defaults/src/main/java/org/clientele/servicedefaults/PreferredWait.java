package org.clientele.servicedefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.regex.Pattern;

/**
 * How long a caller would rather wait for an answer than ask again: the preference {@code wait} of the header
 * {@code Prefer}, in seconds (RFC 7240, section 4.3). What cannot be understood there is no preference.
 */
public final class PreferredWait {

    public static final String PREFER = "Prefer";
    public static final String APPLIED = "Preference-Applied";

    /** Whoever wants more asks again, so that a service that stops has no one to wait for. */
    public static final Duration LONGEST = Duration.ofSeconds(5);

    private static final Pattern WAIT =
            Pattern.compile("(?:^|,)\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(?=[,;]|$)", Pattern.CASE_INSENSITIVE);

    private final Duration atMost;
    private final HttpServletResponse response;

    public PreferredWait(HttpServletRequest request, HttpServletResponse response) {
        this.atMost = seconds(String.join(",", Collections.list(request.getHeaders(PREFER))));
        this.response = response;
    }

    private static Duration seconds(String preferences) {
        var found = WAIT.matcher(preferences);
        long seconds = found.find() ? Long.parseLong(found.group(1)) : 0;
        return Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
    }

    /** Zero if the caller wants an answer at once. */
    public Duration atMost() {
        return atMost;
    }

    /** Tells the caller that this is heeded. */
    public void heed() {
        response.setHeader(APPLIED, "wait=" + atMost.toSeconds());
    }
}
