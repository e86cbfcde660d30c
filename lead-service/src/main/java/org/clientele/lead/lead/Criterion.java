package org.clientele.lead.lead;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that must be true of the leads of a list; fields are named by their way through the parts of a lead. */
public sealed interface Criterion {

    /** Has this value. */
    record Is(String field, Object value) implements Criterion {}

    /** In one of these states. */
    record In(List<LeadState> states) implements Criterion {}

    /** At least this much, or this late. */
    record From(String field, Object value) implements Criterion {}

    /** At most this much, or this late. */
    record To(String field, Object value) implements Criterion {}

    /** Less than this much, or earlier. */
    record Before(String field, Object value) implements Criterion {}

    /** Captured at least so long ago. */
    record Older(Duration age) implements Criterion {}

    /** Captured at most so long ago. */
    record Younger(Duration age) implements Criterion {}

    /** Names, company, e-mail address or phone number begin with all of the words of this text. */
    record Words(String text) implements Criterion {}

    /** When it was captured. */
    String CAPTURED_AT = "capture.at";

    /** Points. */
    String SCORE = "progress.score";

    String OWNER = "ownership.assignment.salespersonId";

    String TEAM = "ownership.assignment.teamId";

    String STEP = "progress.step";

    String SOURCE = "capture.origin.source";

    String CAMPAIGN = "capture.origin.campaign";

    /** In a state that is shown unless another one is asked for: what was taken back is not. */
    Criterion SHOWN = in(state -> state != LeadState.WITHDRAWN);

    /** Somebody still works on it. */
    Criterion OPEN = in(LeadState::isOpen);

    /** It came to an end, and was not taken back. */
    Criterion CLOSED = in(Criterion::isClosed);

    private static boolean isClosed(LeadState state) {
        return !state.isOpen() && state != LeadState.WITHDRAWN;
    }

    /** In this state, and still worked on or not; in one that is shown if nothing is said. */
    static Criterion in(@Nullable LeadState wanted, @Nullable Boolean open) {
        return wanted == null && open == null
                ? SHOWN
                : in(state -> (wanted == null || state == wanted)
                        && (open == null || (open ? state.isOpen() : isClosed(state))));
    }

    private static Criterion in(Predicate<LeadState> wanted) {
        return new In(Arrays.stream(LeadState.values()).filter(wanted).toList());
    }

    /** Nothing, where there is no value. */
    static Stream<Criterion> is(String field, @Nullable Object value) {
        return value == null ? Stream.empty() : Stream.of(new Is(field, value));
    }

    /** At least the one and at most the other; where one is missing there is no such limit. */
    static Stream<Criterion> within(String field, @Nullable Object from, @Nullable Object to) {
        return Stream.concat(
                from == null ? Stream.empty() : Stream.of(new From(field, from)),
                to == null ? Stream.empty() : Stream.of(new To(field, to)));
    }
}
