package org.clientele.lead.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.clientele.lead.intake.LedgerEntry;
import org.clientele.lead.intake.Outcome;
import org.clientele.lead.intake.Submission;
import org.clientele.lead.lead.Author;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;

class SubmissionControllerTests {

    private static final LedgerEntry.Receipt RECEIPT = new LedgerEntry.Receipt(
            Instant.parse("2026-03-02T10:00:00Z"), Author.POLICY.by(), null, null, null, null, null);

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, true, 201",
        "ATTACHED, true, 201",
        "REJECTED, true, 201",
        "RECEIVED, false, 202",
        "ATTACHED, false, 202"
    })
    void answersCreatedOnlyWithAnOutcomeThatStands(Outcome outcome, boolean settled, int status) {
        var submission = new Submission("web", null, null, null, null, null, null, null, null);
        var decision = new LedgerEntry.Decision(outcome, null, 0, null, 0);
        var entry = new LedgerEntry("id", submission, RECEIPT, decision, settled);
        var response = new MockHttpServletResponse();
        var answer = SubmissionController.answer(entry, response);
        assertThat(answer.outcome()).isEqualTo(settled ? outcome : Outcome.RECEIVED);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getHeader("Location")).isEqualTo(status == 202 ? "/api/v1/submissions/id" : null);
    }
}
