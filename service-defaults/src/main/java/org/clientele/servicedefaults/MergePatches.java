package org.clientele.servicedefaults;

import jakarta.validation.Validator;
import org.clientele.servicedefaults.ProblemException.FieldError;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Applies merge patches (RFC 7396): what is named is set, null removes, all else stays. */
public final class MergePatches {

    /** What a merge patch is sent as. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonMapper json;
    private final Validator validator;

    MergePatches(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * What a value is after a patch.
     *
     * @throws ErrorResponseException a problem that names the fields that the value does not have or that are wrong
     */
    public <T> T apply(T before, JsonNode patch, Class<T> type) {
        if (!(patch instanceof ObjectNode)) {
            throw new ProblemException(GeneralProblem.MALFORMED_JSON, "A merge patch is a JSON object.");
        }
        var unused = read(patch, type);
        var after = read(merged(json.valueToTree(before), patch), type);
        var errors = validator.validate(after).stream()
                .map(violation -> new FieldError(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList();
        if (!errors.isEmpty()) {
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST, ProblemException.invalidFields(errors), null);
        }
        return after;
    }

    private <T> T read(JsonNode tree, Class<T> type) {
        try {
            return json.readerFor(type)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(tree);
        } catch (JacksonException wrong) {
            throw JsonFault.of(wrong).problem();
        }
    }

    private JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var result = target instanceof ObjectNode object ? object.deepCopy() : json.createObjectNode();
        changes.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                result.remove(field.getKey());
            } else {
                var old = result.path(field.getKey());
                result.set(field.getKey(), merged(old, field.getValue()));
            }
        });
        return result;
    }
}
