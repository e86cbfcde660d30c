package org.clientele.lead.lead.http;

import org.clientele.lead.lead.KeysInUseException;
import org.clientele.lead.lead.NotYoursException;
import org.clientele.lead.lead.TakenByAnotherLeadException;
import org.clientele.lead.lead.WrongStateException;
import org.clientele.servicedefaults.ProblemException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says over HTTP why a lead is not changed. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class LeadProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongState(WrongStateException refused) {
        return answer(new ProblemException(HttpStatus.CONFLICT, "wrong-state", detail(refused))
                .field("state", "does not allow it"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> taken(TakenByAnotherLeadException refused) {
        return answer(new ProblemException(HttpStatus.CONFLICT, "taken-by-another-lead", detail(refused))
                .field("leadId", refused.leadId()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notYours(NotYoursException refused) {
        return answer(new ProblemException(HttpStatus.FORBIDDEN, "not-yours", detail(refused)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> inUse(KeysInUseException busy) {
        var problem = new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail(busy));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
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
