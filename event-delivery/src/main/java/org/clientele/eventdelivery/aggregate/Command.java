package org.clientele.eventdelivery.aggregate;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.clientele.eventdelivery.event.By;

/**
 * What is asked of one aggregate.
 *
 * @param key makes repeats the same command
 * @param by who asks, and through what
 * @param expected the version that the asker has seen, if it says so
 * @param decide what happens, if anything, or a refusal; asked again when somebody else was faster
 */
public record Command<S, E>(
        String id, CommandKey key, By by, OptionalLong expected, Function<S, List<? extends E>> decide) {

    /** A command on whatever version there is. */
    public static <S, E> Command<S, E> of(String id, CommandKey key, By by, Function<S, List<? extends E>> decide) {
        return new Command<>(id, key, by, OptionalLong.empty(), decide);
    }

    /** The same command, on this version only. */
    public Command<S, E> expecting(OptionalLong version) {
        return new Command<>(id, key, by, version, decide);
    }
}
