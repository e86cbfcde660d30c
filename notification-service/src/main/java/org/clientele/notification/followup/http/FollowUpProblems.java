package org.clientele.notification.followup.http;

import org.clientele.notification.followup.FollowUpClosedException;
import org.clientele.notification.followup.SnoozedIntoPastException;
import org.clientele.notification.followup.UnknownZoneException;
import org.clientele.servicedefaults.ProblemException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says over HTTP why a follow-up is not changed. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FollowUpProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> closed(FollowUpClosedException refused) {
        return answer(new ProblemException(HttpStatus.CONFLICT, "wrong-state", String.valueOf(refused.getMessage()))
                .field("state", "does not allow it"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> over(SnoozedIntoPastException refused) {
        return answer(ProblemException.invalidField("until.local", String.valueOf(refused.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noZone(UnknownZoneException refused) {
        return answer(ProblemException.invalidField("due.zone", String.valueOf(refused.getMessage())));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemException problem) {
        return ResponseEntity.status(problem.getStatusCode())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }
}
