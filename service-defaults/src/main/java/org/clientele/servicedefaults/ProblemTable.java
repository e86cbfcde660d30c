package org.clientele.servicedefaults;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Which problem a refusal of the domain is over HTTP: one line an exception, a table a service. The message of the
 * exception becomes the detail.
 */
public final class ProblemTable {

    record Row(ProblemType type, BiConsumer<RuntimeException, ProblemException> more) {

        ProblemException problem(RuntimeException refusal) {
            var problem = new ProblemException(type, String.valueOf(refusal.getMessage()));
            more.accept(refusal, problem);
            return problem;
        }
    }

    private final Map<Class<?>, Row> rows = new LinkedHashMap<>();

    /** Adds an exception whose message says it all. */
    public ProblemTable add(Class<? extends RuntimeException> refusal, ProblemType type) {
        return add(refusal, type, (refused, problem) -> {});
    }

    /**
     * Adds an exception.
     *
     * @param more what the problem says besides, for example the field it is about
     */
    public <E extends RuntimeException> ProblemTable add(
            Class<E> refusal, ProblemType type, BiConsumer<E, ProblemException> more) {
        rows.put(refusal, new Row(type, (refused, problem) -> more.accept(refusal.cast(refused), problem)));
        return this;
    }

    Map<Class<?>, Row> rows() {
        return rows;
    }
}
