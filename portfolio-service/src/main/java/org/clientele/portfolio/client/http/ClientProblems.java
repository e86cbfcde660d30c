package org.clientele.portfolio.client.http;

import org.clientele.portfolio.client.UnknownClientException;
import org.clientele.servicedefaults.ProblemException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says over HTTP that a client is unknown. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ClientProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(UnknownClientException unknown) {
        var problem = new ProblemException(HttpStatus.NOT_FOUND, "not-found", "There is no such client.")
                .field("clientId", String.valueOf(unknown.getMessage()));
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }
}
