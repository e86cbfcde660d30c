package org.clientele.lead.forms.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clientele.lead.forms.FilledIn;
import org.clientele.lead.forms.MalformedFormException;
import org.clientele.lead.forms.NoWholeNumberException;
import org.clientele.lead.forms.WebForm;
import org.clientele.lead.intake.Submission;
import org.clientele.servicedefaults.JsonFault;
import org.clientele.servicedefaults.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what was filled in and says which field is wrong, by its name in the form. */
@Component
class ReadingForms {

    private static final int LONGEST_KEY = 200;

    /** What decoders put where bytes are no UTF-8. */
    private static final String REPLACEMENT = "\uFFFD";

    private final JsonMapper json;
    private final Validator validator;

    ReadingForms(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** The texts of all fields; only those that the form may have, each once. */
    FilledIn read(WebForm form, HttpServletRequest request) throws IOException {
        var texts = texts(request);
        texts.forEach((name, text) -> require(form, name, text));
        return new FilledIn(texts);
    }

    private Map<String, String> texts(HttpServletRequest request) throws IOException {
        var type = MediaType.parseMediaType(request.getContentType());
        try (var body = request.getInputStream()) {
            return type.isCompatibleWith(MediaType.APPLICATION_JSON) ? ofJson(body) : ofForm(body);
        }
    }

    /** A field that is null is one that was not filled in. */
    private Map<String, String> ofJson(InputStream body) {
        if (!(tree(body) instanceof ObjectNode fields)) {
            throw new MalformedFormException("The body must be an object of texts.");
        }
        var texts = new LinkedHashMap<String, String>();
        for (var field : fields.properties()) {
            if (field.getValue().isString()) {
                texts.put(field.getKey(), field.getValue().asString());
            } else if (!field.getValue().isNull()) {
                throw ProblemException.invalidField(field.getKey(), "must be a text");
            }
        }
        return texts;
    }

    private JsonNode tree(InputStream body) {
        try {
            return json.readTree(body);
        } catch (JacksonException wrong) {
            throw new MalformedFormException("The body " + JsonFault.of(wrong).reason() + ".");
        }
    }

    private static Map<String, String> ofForm(InputStream body) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        for (var pair : new String(body.readAllBytes(), StandardCharsets.UTF_8).split("&", -1)) {
            if (!pair.isEmpty()) {
                var parts = pair.split("=", 2);
                var name = decoded(parts[0]);
                if (texts.put(name, parts.length == 1 ? "" : decoded(parts[1])) != null) {
                    throw ProblemException.invalidField(name, "must be there once");
                }
            }
        }
        return texts;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            throw new MalformedFormException("The body is not what a form sends.");
        }
    }

    private static void require(WebForm form, String name, String text) {
        if (!FilledIn.NAMES.contains(name) && !name.equals(form.honeypot())) {
            throw ProblemException.invalidField(name, "is no field of a form");
        }
        if (text.contains(REPLACEMENT)) {
            throw ProblemException.invalidField(name, "must be UTF-8");
        }
        if (name.equals(FilledIn.SUBMISSION_KEY) && text.length() > LONGEST_KEY) {
            throw ProblemException.invalidField(name, "must not be longer than " + LONGEST_KEY);
        }
    }

    /** What was filled in, checked as every submission is. */
    Submission submission(WebForm form, FilledIn filledIn) {
        var submission = made(form, filledIn);
        validator.validate(submission).stream().findFirst().ifPresent(violation -> {
            throw ProblemException.invalidField(
                    FilledIn.name(violation.getPropertyPath().toString()), violation.getMessage());
        });
        if (!submission.namesSomebody()) {
            throw ProblemException.invalidField("email", "must be there, or a name, a phone number or a company");
        }
        return submission;
    }

    private static Submission made(WebForm form, FilledIn filledIn) {
        try {
            return filledIn.submission(form);
        } catch (NoWholeNumberException wrong) {
            throw ProblemException.invalidField(wrong.field(), "must be a whole number");
        }
    }
}
