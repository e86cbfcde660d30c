package org.clientele.eventdelivery.aggregate;

import java.util.function.Function;

/** One change in a bulk of them; {@code decide} is asked again when somebody else was faster. */
public record Command<S>(String id, CommandKey key, Function<S, Change<S>> decide) {}
