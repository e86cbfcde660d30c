package org.clientele.lead.intake.http;

import jakarta.validation.Validator;
import java.util.stream.Collectors;
import org.clientele.lead.intake.Submission;
import org.clientele.servicedefaults.ProblemException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the items of a bulk one by one, so that one that is wrong does not spoil the others. */
@Component
class SubmissionItems {

    private final JsonMapper json;
    private final Validator validator;

    SubmissionItems(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws ProblemException naming the field of the item that is wrong */
    Submission read(JsonNode item) {
        try {
            var submission = json.treeToValue(item, Submission.class);
            if (submission == null) {
                throw ProblemException.invalidField("", "must be an object");
            }
            validator.validate(submission).stream().findFirst().ifPresent(violation -> {
                throw ProblemException.invalidField(violation.getPropertyPath().toString(), violation.getMessage());
            });
            return submission;
        } catch (JacksonException wrong) {
            var field = wrong.getPath().stream()
                    .map(JacksonException.Reference::getPropertyName)
                    .collect(Collectors.joining("."));
            throw ProblemException.invalidField(field, wrong.getOriginalMessage());
        }
    }
}
