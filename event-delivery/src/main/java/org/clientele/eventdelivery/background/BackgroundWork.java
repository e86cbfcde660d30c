package org.clientele.eventdelivery.background;

/**
 * Work that nobody waits for: a loop of passes on a thread of its own, in one instance at a time unless it says
 * otherwise. Every bean of this type is run.
 *
 * <p>A pass that throws is made again after a pause that grows. Another instance may have begun a pass before this one
 * has ended, when this one was paused for longer than its lease: a version or a fence must decide between them.
 */
public interface BackgroundWork {

    /** The name of its lease, its thread and its metrics, unique in the service. */
    String name();

    /** Does what there is to do, a portion at most, and says when to look again. */
    Pace pass();

    /** Whether each instance does it for itself, without a lease. */
    default boolean everywhere() {
        return false;
    }

    /** Lets go of what passes keep open, because the instance stops or it is another's turn. */
    default void leave() {}

    /** Makes a pass that waits for something end; called by another thread when the instance stops. */
    default void hurry() {}
}
