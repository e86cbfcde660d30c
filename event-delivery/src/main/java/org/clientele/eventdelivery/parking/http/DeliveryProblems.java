package org.clientele.eventdelivery.parking.http;

import org.clientele.eventdelivery.aggregate.EventTooLargeException;
import org.clientele.eventdelivery.aggregate.KeyReusedException;
import org.clientele.eventdelivery.aggregate.NoSuchAggregateException;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.servicedefaults.ProblemException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what a refused change means over HTTP. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeliveryProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(NoSuchAggregateException failure) {
        return answer(HttpStatus.NOT_FOUND, "not-found", failure);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleVersionException failure) {
        return answer(HttpStatus.PRECONDITION_FAILED, "stale-version", failure);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(EventTooLargeException failure) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, "too-large", failure);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> reused(KeyReusedException failure) {
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused", failure);
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String slug, RuntimeException failure) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new ProblemException(status, slug, String.valueOf(failure.getMessage())).getBody());
    }
}
