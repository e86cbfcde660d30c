package org.clientele.lead.imports.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.clientele.lead.imports.InvalidRowException;
import org.clientele.lead.imports.JsonCells;
import org.clientele.lead.imports.Submissions;
import org.clientele.lead.imports.UnreadableRowException;
import org.clientele.lead.intake.Submission;
import org.clientele.lead.intake.SubmissionField;
import org.clientele.servicedefaults.BulkItems;
import org.clientele.servicedefaults.ProblemException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Goes the way of the items of a bulk, so that a row is checked by the same rules. */
@Component
class JacksonRows implements JsonCells, Submissions {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private final JsonMapper json;
    private final BulkItems items;

    JacksonRows(JsonMapper json, BulkItems items) {
        this.json = json;
        this.items = items;
    }

    @Override
    public Map<String, String> cells(String text) {
        JsonNode read;
        try {
            read = json.readTree(text);
        } catch (JacksonException wrong) {
            throw new UnreadableRowException("is no JSON, or has a key twice");
        }
        if (!read.isObject()) {
            throw new UnreadableRowException("is no JSON object");
        }
        var cells = new LinkedHashMap<String, String>();
        add("", read, cells);
        return cells;
    }

    private static void add(String path, JsonNode node, Map<String, String> cells) {
        node.properties().forEach(property -> {
            var name = path + property.getKey();
            var value = property.getValue();
            if (value.isObject()) {
                add(name + ".", value, cells);
            } else if (!value.isNull()) {
                cells.put(name, value.isString() ? value.stringValue() : value.toString());
            }
        });
    }

    @Override
    public Submission of(String source, Map<SubmissionField, String> fields) {
        var submission = json.createObjectNode().put("source", source);
        fields.forEach((field, text) -> put(submission, field, text));
        try {
            return items.read(submission, Submission.class);
        } catch (ProblemException refused) {
            throw invalid(refused);
        }
    }

    private static void put(ObjectNode submission, SubmissionField field, String text) {
        var path = field.path();
        int dot = path.indexOf('.');
        var object = dot < 0 ? submission : submission.withObject("/" + path.substring(0, dot));
        var name = path.substring(dot + 1);
        if (field.isWholeNumber()) {
            object.put(name, whole(path, text));
        } else {
            object.put(name, text);
        }
    }

    private static long whole(String path, String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new InvalidRowException(path, "must be a whole number");
        }
        return Long.parseLong(text);
    }

    private static InvalidRowException invalid(ProblemException refused) {
        var properties = Objects.requireNonNull(refused.getBody().getProperties());
        if (properties.get("errors") instanceof List<?> errors
                && errors.getFirst() instanceof ProblemException.FieldError error) {
            return new InvalidRowException(error.field(), error.message());
        }
        return new InvalidRowException("", String.valueOf(refused.getBody().getDetail()));
    }
}
