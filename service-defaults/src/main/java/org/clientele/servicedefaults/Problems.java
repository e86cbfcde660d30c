package org.clientele.servicedefaults;

import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.clientele.servicedefaults.ProblemException.FieldError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Turns whatever goes wrong, and nobody before knows better, into an RFC 9457 problem that names the field. */
@RestControllerAdvice
@Order(0)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    private final List<Unavailable> unavailable;

    Problems(List<Unavailable> unavailable) {
        this.unavailable = unavailable;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return answer(problem.getBody(), headers);
            }
            if (cause instanceof JacksonException json) {
                return answer(unreadable(json), headers);
            }
        }
        return answer(problem(HttpStatus.BAD_REQUEST, "malformed-json", "The body is missing or no JSON."), headers);
    }

    private static ProblemDetail unreadable(JacksonException json) {
        var field = JsonPaths.of(json);
        if (!(json instanceof DatabindException) || field.isEmpty()) {
            return problem(HttpStatus.BAD_REQUEST, "malformed-json", json.getOriginalMessage());
        }
        return ProblemException.invalidFields(List.of(new FieldError(field, json.getOriginalMessage())));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = failure.getFieldErrors().stream()
                .map(error ->
                        new FieldError(error.getField(), error.isBindingFailure() ? "is not valid" : message(error)))
                .toList();
        return answer(ProblemException.invalidFields(errors), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = failure.getParameterValidationResults().stream()
                .flatMap(result -> errors(result).stream())
                .toList();
        return answer(ProblemException.invalidFields(errors), headers);
    }

    private static List<FieldError> errors(ParameterValidationResult result) {
        if (result instanceof ParameterErrors fields) {
            return fields.getFieldErrors().stream()
                    .map(error -> new FieldError(error.getField(), message(error)))
                    .toList();
        }
        var name = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream()
                .map(error -> new FieldError(name, message(error)))
                .toList();
    }

    private static String message(MessageSourceResolvable error) {
        var message = error.getDefaultMessage();
        return message == null ? "is not valid" : message;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return answer(
                    ProblemException.invalidFields(List.of(new FieldError(mismatch.getName(), "is not valid"))),
                    headers);
        }
        if (failure instanceof ErrorResponse response && isUntyped(response.getBody())) {
            response.getBody().setType(URI.create(ProblemException.TYPES + slug(HttpStatus.valueOf(status.value()))));
        }
        return super.handleExceptionInternal(failure, body, headers, status, request);
    }

    private static boolean isUntyped(ProblemDetail problem) {
        return problem.getType() == null || problem.getType().toString().equals("about:blank");
    }

    private static String slug(HttpStatus status) {
        return status.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    @ExceptionHandler
    ResponseEntity<Object> violated(ConstraintViolationException failure) {
        var errors = failure.getConstraintViolations().stream()
                .map(violation -> new FieldError(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList();
        return answer(ProblemException.invalidFields(errors), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(RuntimeException failure) {
        if (unavailable.stream().anyMatch(one -> one.isAway(failure))) {
            LOG.warn("answered 503: {}", failure.toString());
            var headers = new HttpHeaders();
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            return answer(
                    problem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "unavailable",
                            "It could not be finished now; send it again later."),
                    headers);
        }
        LOG.error("answered 500", failure);
        return answer(
                problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something is broken on our side."),
                new HttpHeaders());
    }

    private static ProblemDetail problem(HttpStatus status, String slug, String detail) {
        return ProblemException.problem(status, slug, detail, List.of());
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
