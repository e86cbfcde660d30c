package org.clientele.servicedefaults;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** An answer that is a problem as RFC 9457 describes it, with a stable type and the fields it is about. */
public final class ProblemException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;
    static final String TYPES = "https://clientele.org/problems/";

    /** What is wrong with one field; {@code field} is a path such as {@code project.value.currency}. */
    public record FieldError(String field, String message) {}

    /** @param slug the last part of the problem's type, which never changes its meaning */
    public ProblemException(HttpStatus status, String slug, String detail) {
        super(status, problem(status, slug, detail, List.of()), null);
    }

    /** Names a field that the problem is about. */
    public ProblemException field(String name, String message) {
        getBody().setProperty("errors", List.of(new FieldError(name, message)));
        return this;
    }

    static ProblemDetail problem(HttpStatus status, String slug, String detail, List<FieldError> errors) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + slug));
        problem.setTitle(status.getReasonPhrase());
        if (!errors.isEmpty()) {
            problem.setProperty("errors", new ArrayList<>(errors));
        }
        return problem;
    }
}
