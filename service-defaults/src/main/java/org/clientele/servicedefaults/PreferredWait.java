package org.clientele.servicedefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Collections;
import java.util.regex.Pattern;

/**
 * How long a caller would rather wait for an answer than ask again: the preference {@code wait} of the header
 * {@code Prefer}, in seconds (RFC 7240, section 4.3). What cannot be understood there is no preference; nor is what is
 * in quotes.
 */
public final class PreferredWait {

    public static final String PREFER = "Prefer";
    public static final String APPLIED = "Preference-Applied";

    /** Whoever wants more asks again, so that a service that stops waits no longer for them. */
    public static final Duration LONGEST = Duration.ofSeconds(5);

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern WAIT =
            Pattern.compile("(?:^|,)\\s*wait\\s*=\\s*(\\d+)\\s*(?=[,;]|$)", Pattern.CASE_INSENSITIVE);

    private final Duration atMost;
    private final HttpServletResponse response;

    public PreferredWait(HttpServletRequest request, HttpServletResponse response) {
        this.atMost = seconds(String.join(",", Collections.list(request.getHeaders(PREFER))));
        this.response = response;
    }

    private static Duration seconds(String preferences) {
        var found = WAIT.matcher(QUOTED.matcher(preferences).replaceAll(""));
        if (!found.find()) {
            return Duration.ZERO;
        }
        var seconds = new BigInteger(found.group(1)).min(BigInteger.valueOf(LONGEST.toSeconds()));
        return Duration.ofSeconds(seconds.longValue());
    }

    /** Zero if the caller wants an answer at once. */
    public Duration atMost() {
        return atMost;
    }

    /** Tells the caller that it was heeded. */
    public void heeded() {
        response.setHeader(APPLIED, "wait=" + atMost.toSeconds());
    }
}
