package org.clientele.lead.routing.http;

import org.clientele.lead.routing.NoDraftException;
import org.clientele.lead.routing.UnknownTargetException;
import org.clientele.lead.routing.VersionNeededException;
import org.clientele.servicedefaults.ProblemException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says over HTTP why rules are not taken. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RoutingProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noDraft(NoDraftException refused) {
        return answer(new ProblemException(HttpStatus.CONFLICT, "no-draft", detail(refused)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(UnknownTargetException refused) {
        return answer(ProblemException.invalidField(refused.path(), "is not known here"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> versionNeeded(VersionNeededException refused) {
        return answer(new ProblemException(HttpStatus.PRECONDITION_REQUIRED, "version-required", detail(refused)));
    }

    private static String detail(RuntimeException failure) {
        return String.valueOf(failure.getMessage());
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemException problem) {
        return ResponseEntity.status(problem.getStatusCode())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }
}
