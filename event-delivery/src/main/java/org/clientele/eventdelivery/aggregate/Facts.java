package org.clientele.eventdelivery.aggregate;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.event.Outgoing;

/** Says how what happens to one kind of aggregate is published; the only place that knows the written form. */
@FunctionalInterface
public interface Facts<S, E> {

    /**
     * The fact that an event is, and the profiles and requests that go with it. All carry the number of this version.
     *
     * @param after the state after the event
     */
    List<Outgoing> of(S after, Happened<E> happened);

    /**
     * What is asked of others in this state and was not answered yet, to be sent once more.
     *
     * @param again the instant at which it is asked again
     */
    default List<Outgoing> unanswered(S state, Instant again) {
        return List.of();
    }

    /** Of aggregates that concern nobody else. */
    static <S, E> Facts<S, E> none() {
        return (after, happened) -> List.of();
    }
}
