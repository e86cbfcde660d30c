package org.clientele.servicedefaults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.clientele.servicedefaults.ProblemTable.Row;
import org.jspecify.annotations.Nullable;

/** The lines of all tables: what refuses a request, and which problem that is. */
public final class Refusals {

    private final Map<Class<?>, Row> rows = new HashMap<>();

    Refusals(List<ProblemTable> tables) {
        rows.putAll(new ProblemTable()
                .add(NotYoursException.class, GeneralProblem.NOT_YOURS)
                .add(VersionNeededException.class, GeneralProblem.VERSION_REQUIRED)
                .rows());
        tables.forEach(table -> rows.putAll(table.rows()));
    }

    /** The type of the problem that such exceptions are, empty if they are none. */
    public Optional<ProblemType> typeOf(Class<?> failure) {
        return Optional.ofNullable(row(failure)).map(Row::type);
    }

    /** The problem that this exception is, empty if it is none. */
    public Optional<ProblemException> problemOf(RuntimeException failure) {
        return failure instanceof ProblemException problem
                ? Optional.of(problem)
                : Optional.ofNullable(row(failure.getClass())).map(row -> row.problem(failure));
    }

    /** What an item of a bulk is answered: its result, or its problem. */
    public Object answer(Supplier<?> item) {
        try {
            return item.get();
        } catch (RuntimeException failure) {
            return problemOf(failure).orElseThrow(() -> failure).getBody();
        }
    }

    private @Nullable Row row(Class<?> failure) {
        for (Class<?> type = failure; type != null; type = type.getSuperclass()) {
            if (rows.containsKey(type)) {
                return rows.get(type);
            }
        }
        return null;
    }
}
