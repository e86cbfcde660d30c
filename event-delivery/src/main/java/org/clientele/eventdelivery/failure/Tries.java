package org.clientele.eventdelivery.failure;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The one way to try again what others disturb. */
public final class Tries {

    /** How often. */
    public static final int MOST = 20;

    private Tries() {}

    /**
     * Tries until it is done.
     *
     * @param what what others are at as well
     * @throws TooBusyException if they are always faster
     */
    public static void until(String what, BooleanSupplier done) {
        var unused = forResult(what, () -> done.getAsBoolean() ? Optional.of(what) : Optional.empty());
    }

    /**
     * Tries until there is a result.
     *
     * @param what what others are at as well
     * @throws TooBusyException if they are always faster
     */
    public static <T> T forResult(String what, Supplier<Optional<T>> attempt) {
        for (int tries = 0; tries < MOST; tries++) {
            var result = attempt.get();
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new TooBusyException(what, MOST);
    }
}
