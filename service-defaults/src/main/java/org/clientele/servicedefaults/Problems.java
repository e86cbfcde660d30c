package org.clientele.servicedefaults;

import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.clientele.servicedefaults.ProblemException.FieldError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
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
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Refusals refusals;
    private final List<Unavailable> unavailable;

    Problems(Refusals refusals, List<Unavailable> unavailable) {
        this.refusals = refusals;
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
        return answer(problem(GeneralProblem.MALFORMED_JSON, "The body is missing or no JSON."), headers);
    }

    private static ProblemDetail unreadable(JacksonException json) {
        var fault = JsonFault.of(json);
        if (!(json instanceof DatabindException) || fault.field().isEmpty()) {
            return problem(GeneralProblem.MALFORMED_JSON, "The body " + fault.reason() + ".");
        }
        return ProblemException.invalidFields(List.of(new FieldError(fault.field(), fault.reason())));
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
        if (failure instanceof MissingServletRequestParameterException missing) {
            return answer(
                    ProblemException.invalidFields(
                            List.of(new FieldError(missing.getParameterName(), "must be there"))),
                    headers);
        }
        if (failure instanceof ErrorResponse response && isUntyped(response.getBody())) {
            var type = GeneralProblem.of(status);
            response.getBody().setType(type.uri());
            response.getBody().setTitle(type.title());
            response.getBody().setDetail(type.title());
        }
        return super.handleExceptionInternal(failure, body, headers, status, request);
    }

    /** A problem is told as one whatever was accepted, also if that cannot be understood. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static boolean isUntyped(ProblemDetail problem) {
        return problem.getType() == null || problem.getType().toString().equals("about:blank");
    }

    @ExceptionHandler
    ResponseEntity<Object> violated(ConstraintViolationException failure) {
        var errors = failure.getConstraintViolations().stream()
                .map(violation -> new FieldError(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList();
        return answer(ProblemException.invalidFields(errors), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> undecipherable(InvalidParameterException failure) {
        return answer(
                problem(GeneralProblem.BAD_REQUEST, "A parameter of the address or form cannot be read."),
                new HttpHeaders());
    }

    /** The firewall looks at a header, a parameter or the method when somebody asks for it. */
    @ExceptionHandler
    ResponseEntity<Object> rejected(RequestRejectedException failure) {
        return answer(
                problem(GeneralProblem.BAD_REQUEST, "A header, a parameter or the method is not valid."),
                new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(RuntimeException failure) {
        var problem = refusals.problemOf(failure).orElseGet(() -> unexpected(failure));
        return answer(problem.getBody(), problem.getHeaders());
    }

    private ProblemException unexpected(RuntimeException failure) {
        if (unavailable.stream().anyMatch(one -> one.isAway(failure))) {
            LOG.warn("answered 503: {}", failure.getClass().getName());
            return new ProblemException(
                            GeneralProblem.UNAVAILABLE, "It could not be finished now; send it again later.")
                    .retryAfter(RETRY_AFTER);
        }
        LOG.error("answered 500", Wordless.of(failure));
        return new ProblemException(GeneralProblem.INTERNAL_ERROR, "Something is broken on our side.");
    }

    private static ProblemDetail problem(ProblemType type, String detail) {
        return ProblemException.problem(type, detail, List.of());
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
