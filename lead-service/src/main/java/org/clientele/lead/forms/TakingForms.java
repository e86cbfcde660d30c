package org.clientele.lead.forms;

import java.util.UUID;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.intake.Arrival;
import org.clientele.lead.intake.GatheredArrivals;
import org.clientele.lead.intake.Submission;
import org.clientele.lead.intake.SubmissionIds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Hands in what was filled in. Sent twice it is one submission; corrected and sent again it is another one, because
 * nothing that arrives is lost.
 */
@Service
public class TakingForms {

    static final String HONEYPOT = "honeypot-filled";

    private final GatheredArrivals gathered;
    private final SubmissionIds ids;

    TakingForms(GatheredArrivals gathered, SubmissionIds ids) {
        this.gathered = gathered;
        this.ids = ids;
    }

    /** Takes a submission; answers its id. */
    public String take(Form form, FilledIn filledIn, Submission submission, @Nullable String requestKey) {
        return submit(form, filledIn, submission, requestKey, null);
    }

    /** Keeps what no person sent, as rejected. */
    public String refuse(Form form, FilledIn filledIn, @Nullable String requestKey) {
        return submit(form, filledIn, filledIn.raw(form.form()), requestKey, HONEYPOT);
    }

    private String submit(
            Form form,
            FilledIn filledIn,
            Submission submission,
            @Nullable String requestKey,
            @Nullable String refusal) {
        var arrival = new Arrival(
                id(form, filledIn, requestKey),
                submission,
                By.http("form-" + form.formId()),
                null,
                null,
                null,
                refusal);
        return gathered.submit(arrival).submissionId();
    }

    private String id(Form form, FilledIn filledIn, @Nullable String requestKey) {
        var given =
                filledIn.text(FilledIn.SUBMISSION_KEY) == null ? requestKey : filledIn.text(FilledIn.SUBMISSION_KEY);
        var key = given == null ? UUID.randomUUID().toString() : given;
        return ids.ofForm(form.formId(), key, filledIn.texts().toString());
    }
}
