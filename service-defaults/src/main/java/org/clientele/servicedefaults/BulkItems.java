package org.clientele.servicedefaults;

import jakarta.validation.Validator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the items of a bulk one by one, so that one that is wrong does not spoil the others. */
public final class BulkItems {

    private final JsonMapper json;
    private final Validator validator;

    BulkItems(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Reads and checks one item.
     *
     * @throws ProblemException naming the field of the item that is wrong
     */
    public <T> T read(JsonNode item, Class<T> type) {
        try {
            var value = json.treeToValue(item, type);
            if (value == null) {
                throw ProblemException.invalidField("", "must be an object");
            }
            validator.validate(value).stream().findFirst().ifPresent(violation -> {
                throw ProblemException.invalidField(violation.getPropertyPath().toString(), violation.getMessage());
            });
            return value;
        } catch (JacksonException wrong) {
            throw JsonFault.of(wrong).problem();
        }
    }
}
