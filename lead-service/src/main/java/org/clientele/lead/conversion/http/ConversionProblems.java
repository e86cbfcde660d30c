package org.clientele.lead.conversion.http;

import org.clientele.lead.conversion.TooLateToUndoException;
import org.clientele.servicedefaults.ProblemException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says over HTTP why a conversion is not undone. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConversionProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLate(TooLateToUndoException late) {
        var problem = new ProblemException(HttpStatus.CONFLICT, "too-late-to-undo", String.valueOf(late.getMessage()));
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }
}
