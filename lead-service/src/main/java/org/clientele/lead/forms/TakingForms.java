package org.clientele.lead.forms;

import java.util.UUID;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.intake.Arrival;
import org.clientele.lead.intake.GatheredArrivals;
import org.clientele.lead.intake.Submission;
import org.clientele.lead.intake.SubmissionIds;
import org.clientele.lead.sources.UsingSources;
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
    private final UsingSources sources;

    TakingForms(GatheredArrivals gathered, SubmissionIds ids, UsingSources sources) {
        this.gathered = gathered;
        this.ids = ids;
        this.sources = sources;
    }

    /**
     * Takes a submission; answers its id. If whoever described the form may not use its source any more, it is kept as
     * rejected: visitors can do nothing about it.
     */
    public String take(Form form, FilledIn filledIn, Submission submission, @Nullable String requestKey) {
        var id = id(form, filledIn, requestKey);
        var allowed = arrival(form, id, submission, null);
        var arrival = sources.refusal(submission.source(), By.http(form.answerable()), false)
                .map(refusal ->
                        allowed.refused(ids.refused(id), refusal.reason()).formerly(allowed))
                .orElse(allowed);
        return gathered.submit(arrival).submissionId();
    }

    /** Keeps what no person sent, as rejected. */
    public String refuse(Form form, FilledIn filledIn, @Nullable String requestKey) {
        var arrival = arrival(form, id(form, filledIn, requestKey), filledIn.raw(form.form()), HONEYPOT);
        return gathered.submit(arrival).submissionId();
    }

    private static Arrival arrival(Form form, String submissionId, Submission submission, @Nullable String refusal) {
        return new Arrival(submissionId, submission, By.http("form-" + form.formId()), null, null, null, refusal);
    }

    private String id(Form form, FilledIn filledIn, @Nullable String requestKey) {
        var given =
                filledIn.text(FilledIn.SUBMISSION_KEY) == null ? requestKey : filledIn.text(FilledIn.SUBMISSION_KEY);
        var key = given == null ? UUID.randomUUID().toString() : given;
        return ids.ofForm(form.formId(), key, filledIn.texts().toString());
    }
}
