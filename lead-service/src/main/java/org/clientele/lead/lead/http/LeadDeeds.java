package org.clientele.lead.lead.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadCommand;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.LossReasons;
import org.clientele.lead.lead.Qualification;
import org.clientele.lead.lead.Steps;
import org.clientele.servicedefaults.Backdating;
import org.clientele.servicedefaults.Money;
import org.clientele.servicedefaults.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes commands of what bodies say, which may have happened earlier, whether they came alone or among many. */
@Component
class LeadDeeds {

    private final Steps steps;
    private final LossReasons reasons;

    LeadDeeds(Steps steps, LossReasons reasons) {
        this.steps = steps;
        this.reasons = reasons;
    }

    record StepBody(
            @NotBlank @Size(max = 64) String step, @Nullable Instant occurredAt) {}

    record QualificationBody(
            @NotBlank @Size(max = 2_000) String need,
            @NotBlank @Size(max = 2_000) String budget,
            @NotBlank @Size(max = 2_000) String authority,
            @NotBlank @Size(max = 2_000) String timing,
            @Nullable @Valid Money expectedValue,
            @Nullable Instant occurredAt) {

        Qualification answers() {
            return new Qualification(need, budget, authority, timing);
        }
    }

    record LossBody(
            @NotBlank @Size(max = 64) String reason,
            @Nullable Instant occurredAt) {}

    Command<Lead, LeadEvent> step(LeadCommand command, StepBody body, Backdating backdating) {
        if (!steps.contain(body.step())) {
            throw ProblemException.invalidField("step", "must be one of " + String.join(", ", steps.steps()));
        }
        var occurredAt = backdating.past(body.occurredAt());
        return command.happenedAt(occurredAt).to(lead -> lead.moveTo(body.step(), occurredAt));
    }

    Command<Lead, LeadEvent> qualify(LeadCommand command, QualificationBody body, Backdating backdating) {
        var occurredAt = backdating.past(body.occurredAt());
        return command.happenedAt(occurredAt)
                .to(lead -> lead.qualify(body.answers(), body.expectedValue(), steps, occurredAt));
    }

    Command<Lead, LeadEvent> lose(LeadCommand command, LossBody body, Backdating backdating) {
        if (!reasons.contain(body.reason())) {
            throw ProblemException.invalidField("reason", "must be one of " + String.join(", ", reasons.reasons()));
        }
        var occurredAt = backdating.past(body.occurredAt());
        return command.happenedAt(occurredAt).to(lead -> lead.lose(body.reason(), occurredAt));
    }
}
