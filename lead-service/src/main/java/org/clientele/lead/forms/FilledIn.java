package org.clientele.lead.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clientele.lead.intake.Submission;
import org.clientele.lead.intake.SubmissionField;
import org.clientele.lead.lead.Details;
import org.jspecify.annotations.Nullable;

/** What somebody wrote into the fields of a form, by their names. */
public record FilledIn(Map<String, String> texts) {

    /** Something that is the same when the form is sent twice, and new each time the page is opened. */
    public static final String SUBMISSION_KEY = "submissionKey";

    /** The fields of a submission that visitors say; the others are for sources. */
    private static final List<SubmissionField> FIELDS = Stream.of(SubmissionField.values())
            .filter(field -> Details.NAMES.contains(field.path()))
            .toList();

    /** The names that fields may have; the honeypot comes on top. */
    public static final List<String> NAMES = Stream.concat(
                    FIELDS.stream().map(field -> name(field.path())), Stream.of(SUBMISSION_KEY))
            .toList();

    private static final int MOST_RAW = 10_000;

    /** In the order of their names, so that the same content always reads the same. */
    public FilledIn {
        texts = new TreeMap<>(texts);
    }

    /** A field's name in a form, from its place in a submission. */
    public static String name(String path) {
        return path.equals(Details.COMPANY_NAME) ? "company" : path.substring(path.lastIndexOf('.') + 1);
    }

    /** The text of a field, null if it is empty, as a browser sends a field that nobody touched. */
    @Nullable
    String text(String name) {
        var text = texts.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * As a submission of this form; what the texts may be is not checked yet.
     *
     * @throws NoWholeNumberException if a field is none that must be one
     */
    public Submission submission(WebForm form) {
        return Submission.of(form.source(), form.campaign(), said());
    }

    /** Without a name there is no company, whatever else is said of it. */
    private Details said() {
        var said = new HashMap<String, Object>();
        var hasCompany = text(name(Details.COMPANY_NAME)) != null;
        for (var field : FIELDS) {
            var text = text(name(field.path()));
            if (text != null && (hasCompany || !Details.isOfCompany(field.path()))) {
                said.put(field.path(), field.isWholeNumber() ? number(field, text) : text);
            }
        }
        return Details.of(said);
    }

    private static Integer number(SubmissionField field, String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException none) {
            throw new NoWholeNumberException(name(field.path()));
        }
    }

    /** All of it as one text, which no field can be too wrong for. */
    Submission raw(WebForm form) {
        var all = texts.toString();
        var need = all.substring(0, Math.min(MOST_RAW, all.length()));
        return Submission.of(form.source(), form.campaign(), Details.needing(need));
    }
}
