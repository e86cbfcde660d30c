package org.clientele.testkit;

import java.util.Locale;
import java.util.regex.Pattern;

/** The moment at which a process ends itself: the n-th time before or after a command on a collection. */
record CrashPoint(Moment moment, String command, String collection, int occurrence) {

    /** The command that commits what a relay has sent; its collection is {@value #NONE}. */
    static final String KAFKA_COMMIT = "kafka-commit";

    static final String NONE = "-";

    private static final Pattern FORM = Pattern.compile("(before|after):([A-Za-z-]+):([^:]+):([1-9][0-9]*)");

    enum Moment {
        BEFORE,
        AFTER
    }

    /** Reads {@code <before|after>:<command>:<collection>:<n>}, for example {@code after:update:leads:3}. */
    static CrashPoint parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not <before|after>:<command>:<collection>:<n>: " + text);
        }
        return new CrashPoint(
                Moment.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
                parts.group(2),
                parts.group(3),
                Integer.parseInt(parts.group(4)));
    }

    boolean is(Moment when, String what, String where) {
        return moment == when && command.equals(what) && collection.equals(where);
    }
}
