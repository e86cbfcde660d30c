package org.clientele.lead.imports.http;

import org.clientele.lead.imports.InvalidMappingException;
import org.clientele.lead.imports.InvalidRowException;
import org.clientele.lead.imports.UploadTooLargeException;
import org.clientele.lead.imports.WrongImportStateException;
import org.clientele.servicedefaults.ProblemException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says over HTTP why an import does not go on. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ImportProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(UploadTooLargeException refused) {
        return answer(new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "content-too-large", detail(refused)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongState(WrongImportStateException refused) {
        return answer(new ProblemException(HttpStatus.CONFLICT, "wrong-state", detail(refused)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noHeadings(InvalidRowException refused) {
        return answer(ProblemException.invalidField(refused.field(), refused.reason()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badMapping(InvalidMappingException refused) {
        return answer(ProblemException.invalidField(refused.path(), refused.reason()));
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
