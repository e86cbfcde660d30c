package org.clientele.lead.correspondence;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a lead was touched: somebody of ours reached out, or it did.
 *
 * @param firstOutboundAt the first time that somebody of ours reached out
 * @param lastOutboundAt the last time that somebody of ours reached out
 * @param lastInboundAt the last time that it reached out itself
 */
public record Touch(
        @Nullable Instant firstOutboundAt,
        @Nullable Instant lastOutboundAt,
        @Nullable Instant lastInboundAt) {

    /** Nobody reached out yet. */
    public static final Touch NONE = new Touch(null, null, null);

    /** The same with one touch more, in whatever order they become known. */
    public Touch with(boolean outbound, Instant at) {
        return outbound
                ? new Touch(earlier(firstOutboundAt, at), later(lastOutboundAt, at), lastInboundAt)
                : new Touch(firstOutboundAt, lastOutboundAt, later(lastInboundAt, at));
    }

    private static Instant earlier(@Nullable Instant known, Instant at) {
        return known == null || at.isBefore(known) ? at : known;
    }

    private static Instant later(@Nullable Instant known, Instant at) {
        return known == null || at.isAfter(known) ? at : known;
    }

    /** The last time that anybody reached out. */
    public Optional<Instant> lastAt() {
        return Stream.of(lastOutboundAt, lastInboundAt).filter(Objects::nonNull).max(Instant::compareTo);
    }

    /** Since when an answer is owed to us, if one is: we reached out last. */
    public Optional<Instant> unansweredSince() {
        return Optional.ofNullable(lastOutboundAt)
                .filter(sent -> lastInboundAt == null || lastInboundAt.isBefore(sent));
    }
}
