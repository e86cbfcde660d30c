package org.clientele.servicedefaults;

import java.util.Arrays;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/**
 * A whole list that is given out as a file. A handler that takes it as an argument has it in the audit log before it
 * begins, and in the end how many items there were; each caller may have so many.
 */
public final class Export {

    private long items;

    /** Whether this handler gives out one. */
    public static boolean isGivenBy(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(Export.class::equals);
    }

    /** One more item was written. */
    public void add() {
        items++;
    }

    /** How many were written. */
    public long items() {
        return items;
    }
}
