package org.clientele.analytics.segments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.Creation;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.background.Places;
import org.clientele.servicedefaults.Reach;

/**
 * Tells the world who enters and leaves segments, page by page. What is told is always the difference between who
 * matches and what was told, so a pass that breaks off leaves the rest to the next one. Not safe for concurrent use.
 */
final class UpdatingMemberships {

    /** A log that is only half read would tell the world of changes that never were. */
    private static final long MOST_LAG_MILLIS = 10_000;

    static final int PER_PAGE = 1_000;
    private static final int PAGES_PER_PASS = 10;

    private final Segments segments;
    private final Memberships memberships;
    private final MatchingClients matching;
    private final Places places;
    private final Clock clock;
    private final Map<String, ToldMembers> told = new HashMap<>();
    private final Map<String, Long> revisions = new HashMap<>();

    UpdatingMemberships(
            Segments segments, Memberships memberships, MatchingClients matching, Places places, Clock clock) {
        this.segments = segments;
        this.memberships = memberships;
        this.matching = matching;
        this.places = places;
        this.clock = clock;
    }

    /**
     * What a pass did.
     *
     * @param changed how many memberships it told of
     * @param finished whether there was nothing left to tell
     */
    record Progress(int changed, boolean finished) {}

    /** What is told follows from these; while they are the same, so is who matches. */
    record Seen(long facts, LocalDate today, Map<String, Long> segments) {}

    Seen seen() {
        return new Seen(
                matching.version(),
                matching.today(),
                segments.all().collect(Collectors.toMap(Versioned::id, Versioned::version)));
    }

    /** Reads what was told again when it is needed next: others may have told more. */
    void forget() {
        told.clear();
        revisions.clear();
    }

    /** Tells of some pages; nothing while the log is far from read. */
    Optional<Progress> update() {
        var open = segments.all()
                .map(Versioned::state)
                .filter(each -> !each.retired() || revisionTold(each) < each.revision())
                .toList();
        if (open.isEmpty()) {
            return Optional.of(new Progress(0, true));
        }
        return matching.freshness().lagMillis() > MOST_LAG_MILLIS ? Optional.empty() : Optional.of(update(open));
    }

    private Progress update(List<Segment> open) {
        var rules = open.stream().collect(Collectors.toMap(Segment::segment, Segment::matched));
        return update(open, matching.of(rules, Reach.EVERYBODY).figure());
    }

    private Progress update(List<Segment> open, Map<String, Matches> found) {
        int changed = 0;
        int pages = 0;
        for (var segment : open) {
            var matches = Objects.requireNonNull(found.get(segment.segment()));
            for (int page = tell(segment, matches); page > 0; page = tell(segment, matches)) {
                changed += page;
                pages++;
                if (pages == PAGES_PER_PASS) {
                    return new Progress(changed, false);
                }
            }
            toldAll(segment);
        }
        return new Progress(changed, true);
    }

    /** Tells of one page; returns of how many. */
    private int tell(Segment segment, Matches matches) {
        var members = told.compute(
                segment.segment(),
                (name, known) -> known != null && known.isOf(matches.ids())
                        ? known
                        : ToldMembers.read(memberships, name, matches.ids()));
        var now = new Membership.Told(
                segment.revision(), why(segment), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var entering = members.entering(matches.numbers(), PER_PAGE);
        if (!entering.isEmpty()) {
            enter(segment.segment(), entering, now);
            members.entered(entering);
            return entering.size();
        }
        var leaving = members.leaving(matches.numbers(), PER_PAGE);
        var unused = memberships.changeAll(leaving.stream()
                .map(client -> Membership.exit(segment.segment(), client, now))
                .toList());
        members.left(leaving);
        return leaving.size();
    }

    private void enter(String segment, List<String> clientIds, Membership.Told now) {
        var created = memberships.createAll(clientIds.stream()
                .map(client -> Membership.first(segment, client, now))
                .toList());
        var unused = memberships.changeAll(IntStream.range(0, clientIds.size())
                .filter(at -> !(created.get(at) instanceof Creation.Created))
                .mapToObj(at -> Membership.entry(segment, clientIds.get(at), now))
                .toList());
    }

    private Why why(Segment segment) {
        if (segment.retired()) {
            return Why.SEGMENT_RETIRED;
        }
        return revisionTold(segment) < segment.revision() ? Why.RULE_CHANGED : Why.CLIENT_CHANGED;
    }

    private void toldAll(Segment segment) {
        if (revisionTold(segment) < segment.revision()) {
            places.remember(place(segment), String.valueOf(segment.revision()));
            revisions.put(segment.segment(), segment.revision());
        }
    }

    /** The last revision that all clients were told of; 0 before the first. */
    private long revisionTold(Segment segment) {
        return revisions.computeIfAbsent(segment.segment(), name -> {
            var place = places.of(place(segment));
            return place == null ? 0 : Long.valueOf(place);
        });
    }

    private static String place(Segment segment) {
        return "segment-" + segment.segment();
    }
}
