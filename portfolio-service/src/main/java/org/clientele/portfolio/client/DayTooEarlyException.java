package org.clientele.portfolio.client;

import java.time.LocalDate;

/** A client is said to have left, or to have come back, before what happened to it last. */
public final class DayTooEarlyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param field that names the day */
    public DayTooEarlyException(String field, LocalDate earliest) {
        super("must not be before " + earliest);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
