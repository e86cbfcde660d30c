package org.clientele.lead.merging.http;

import org.clientele.lead.merging.MergeRefusedException;
import org.clientele.servicedefaults.ProblemException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says over HTTP why leads are not merged or split. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class MergeProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(MergeRefusedException refused) {
        var problem = new ProblemException(HttpStatus.CONFLICT, "merge-refused", String.valueOf(refused.getMessage()));
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }
}
