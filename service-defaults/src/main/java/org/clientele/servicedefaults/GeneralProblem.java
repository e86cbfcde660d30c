package org.clientele.servicedefaults;

import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The problems that any service may answer. */
public enum GeneralProblem implements ProblemType {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be understood."),
    INVALID_FIELD(HttpStatus.BAD_REQUEST, "A field is missing or not valid."),
    INVALID_CURSOR(HttpStatus.BAD_REQUEST, "The cursor is none of this list."),
    MALFORMED_JSON(HttpStatus.BAD_REQUEST, "The body is not the JSON that is wanted."),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "A valid token is needed."),
    FORBIDDEN(HttpStatus.FORBIDDEN, "The role may not do this."),
    NOT_YOURS(HttpStatus.FORBIDDEN, "It belongs to somebody else."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing."),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method is not for this path."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "There is no answer of a wanted media type."),
    BODY_TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "What was sent did not come in time."),
    WRONG_STATE(HttpStatus.CONFLICT, "The state does not allow it."),
    STALE_VERSION(HttpStatus.PRECONDITION_FAILED, "There is another version by now."),
    CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "What was sent is too large."),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body's media type is not taken here."),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The key was sent before with another request."),
    VERSION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "The version to change has to be named."),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "There are too many requests."),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something is broken on our side."),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "It cannot be done now.");

    private final HttpStatus status;
    private final String title;

    GeneralProblem(HttpStatus status, String title) {
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

    /** The one that says nothing more than its status; whatever a caller gets wrong otherwise is a bad request. */
    static GeneralProblem of(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(type -> type.status.value() == status.value())
                .findFirst()
                .orElse(status.is4xxClientError() ? BAD_REQUEST : INTERNAL_ERROR);
    }
}
