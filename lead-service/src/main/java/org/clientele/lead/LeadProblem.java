package org.clientele.lead;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;

import org.clientele.servicedefaults.ProblemType;
import org.springframework.http.HttpStatus;

/** The problems that this service answers besides the general ones. */
enum LeadProblem implements ProblemType {
    MALFORMED_FORM(BAD_REQUEST, "The body is not what a form sends."),
    ORIGIN_NOT_ALLOWED(FORBIDDEN, "Pages from there may not send this."),
    SOURCE_NOT_ALLOWED(FORBIDDEN, "It may not be submitted in the name of this source."),
    TAKEN_BY_ANOTHER_LEAD(CONFLICT, "Another open lead has the e-mail address or phone number."),
    MERGE_REFUSED(CONFLICT, "The leads cannot be merged or split."),
    TOO_LATE_TO_UNDO(CONFLICT, "The conversion can no longer be undone."),
    NO_DRAFT(CONFLICT, "There is no draft of the rules.");

    private final HttpStatus status;
    private final String title;

    LeadProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
