package org.clientele.eventdelivery.former;

import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.CommandKey;

/** One change in a bulk of them; {@code decide} is asked again when somebody else was faster. */
public record Command<S>(String id, CommandKey key, Function<S, Change<S>> decide) {}
