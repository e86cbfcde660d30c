package org.clientele.servicepages.live;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clientele.servicedefaults.KeyedIds;
import org.clientele.servicedefaults.OpenPages;

/**
 * Marks each opening of a page, so that it is told from another one when the page fetches itself again. Nothing is kept
 * of it: a mark says when, and bears a keyed hash of that, of the caller and of the address, which any instance can
 * check. It is good for half a day; who still has the page open then has opened it again.
 */
public final class Openings implements OpenPages {

    /** The name of the header in which a page says by which opening it is there. */
    public static final String HEADER = "Page-Opening";

    private static final Duration GOOD_FOR = Duration.ofHours(12);
    private static final Pattern MARK = Pattern.compile("(\\d{1,12})-[0-9a-f]{64}");

    private final KeyedIds ids;
    private final Clock clock;

    public Openings(KeyedIds ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** The mark of the opening by which a page is there: the one that it bears, a new one if it bears none. */
    public String of(String caller, HttpServletRequest request) {
        return borne(caller, request).orElseGet(() -> mark(clock.instant().getEpochSecond(), caller, request));
    }

    @Override
    public boolean isOpen(String caller, HttpServletRequest request) {
        return borne(caller, request).isPresent();
    }

    private Optional<String> borne(String caller, HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER)).filter(mark -> isGood(mark, caller, request));
    }

    private boolean isGood(String mark, String caller, HttpServletRequest request) {
        var read = MARK.matcher(mark);
        if (!read.matches()) {
            return false;
        }
        long at = Long.parseLong(read.group(1));
        var age = Duration.between(Instant.ofEpochSecond(at), clock.instant());
        return !age.isNegative() && age.compareTo(GOOD_FOR) < 0 && isSame(mark, mark(at, caller, request));
    }

    private static boolean isSame(String mark, String expected) {
        return MessageDigest.isEqual(
                mark.getBytes(StandardCharsets.US_ASCII), expected.getBytes(StandardCharsets.US_ASCII));
    }

    private String mark(long at, String caller, HttpServletRequest request) {
        var address = request.getRequestURI() + "?" + Objects.requireNonNullElse(request.getQueryString(), "");
        return at + "-" + ids.of("opening", "%d|%s|%s".formatted(at, caller, address));
    }
}
