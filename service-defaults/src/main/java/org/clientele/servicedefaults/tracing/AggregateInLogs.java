package org.clientele.servicedefaults.tracing;

import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * Names the aggregate that is worked on in whatever is logged meanwhile, as {@code labels.aggregate_id}: by ids as this
 * platform makes them, and by no others, which may be what somebody typed.
 */
public final class AggregateInLogs {

    private static final String FIELD = "labels.aggregate_id";
    private static final Pattern OURS =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}(\\|\\d{1,9})?");

    private AggregateInLogs() {}

    /** Whether it is an id that this platform has made. */
    public static boolean isOurs(String id) {
        return OURS.matcher(id).matches();
    }

    /** Does the work for the aggregate of this id, if it is one, as part of what is done for another perhaps. */
    public static void naming(String id, Runnable work) {
        String outer = MDC.get(FIELD);
        put(id);
        try {
            work.run();
        } finally {
            remove();
            if (outer != null) {
                MDC.put(FIELD, outer);
            }
        }
    }

    static void put(String id) {
        if (isOurs(id)) {
            MDC.put(FIELD, id);
        }
    }

    static void remove() {
        MDC.remove(FIELD);
    }
}
