package org.clientele.servicedefaults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** An answer that is a problem as RFC 9457 describes it, with a stable type and the fields it is about. */
public final class ProblemException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;
    private static final String INVALID_FIELD_DETAIL = "A field is missing or not valid.";

    /** What is wrong with one field; {@code field} is a path such as {@code project.value.currency}. */
    public record FieldError(String field, String message) {}

    public ProblemException(ProblemType type, String detail) {
        super(type.status(), problem(type, detail, List.of()), null);
    }

    /** 400 {@code invalid-field}: the request cannot be read as this field demands. */
    public static ProblemException invalidField(String field, String message) {
        return new ProblemException(GeneralProblem.INVALID_FIELD, INVALID_FIELD_DETAIL).field(field, message);
    }

    /** 404 {@code not-found}: {@code what} in words, and the field that holds the id which nothing has. */
    public static ProblemException notFound(String what, String field, String id) {
        return new ProblemException(GeneralProblem.NOT_FOUND, "There is no such " + what + ".")
                .field(field, id + " is unknown");
    }

    /** The fields are named in the order of their names, because validation finds them in any order. */
    static ProblemDetail invalidFields(List<FieldError> errors) {
        var inOrder = errors.stream()
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
        return problem(GeneralProblem.INVALID_FIELD, INVALID_FIELD_DETAIL, inOrder);
    }

    /** Names a field that the problem is about. */
    public ProblemException field(String name, String message) {
        getBody().setProperty("errors", List.of(new FieldError(name, message)));
        return this;
    }

    /** Says when it may be sent again, in whole seconds and never too early. */
    public ProblemException retryAfter(Duration wait) {
        getHeaders()
                .set(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(wait.plusMillis(999).toSeconds()));
        return this;
    }

    static ProblemDetail problem(ProblemType type, String detail, List<FieldError> errors) {
        var problem = ProblemDetail.forStatusAndDetail(type.status(), detail);
        problem.setType(type.uri());
        problem.setTitle(type.title());
        if (!errors.isEmpty()) {
            problem.setProperty("errors", new ArrayList<>(errors));
        }
        return problem;
    }
}
