package org.clientele.lead.forms;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientele.lead.intake.Submission;
import org.clientele.lead.lead.Company;
import org.clientele.lead.lead.Person;
import org.jspecify.annotations.Nullable;

/** What somebody wrote into the fields of a form, by their names. */
public record FilledIn(Map<String, String> texts) {

    /** Something that is the same when the form is sent twice, and new each time the page is opened. */
    public static final String SUBMISSION_KEY = "submissionKey";

    static final String EMPLOYEES = "employees";

    /** The names that fields may have; the honeypot comes on top. */
    public static final List<String> NAMES = List.of(
            "givenName",
            "familyName",
            "email",
            "phone",
            "language",
            "company",
            "sector",
            EMPLOYEES,
            "country",
            "website",
            "registrationNumber",
            "region",
            "postcode",
            "need",
            SUBMISSION_KEY);

    private static final int MOST_RAW = 10_000;

    /** In the order of their names, so that the same content always reads the same. */
    public FilledIn {
        texts = new TreeMap<>(texts);
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
     * @throws NumberFormatException if {@code employees} is no whole number
     */
    public Submission submission(WebForm form) {
        return new Submission(
                form.source(), null, form.campaign(), null, person(), company(), text("need"), null, null);
    }

    private @Nullable Person person() {
        var person = new Person(text("givenName"), text("familyName"), text("email"), text("phone"), text("language"));
        return person.equals(Person.NONE) ? null : person;
    }

    private @Nullable Company company() {
        var name = text("company");
        var employees = text(EMPLOYEES);
        return name == null
                ? null
                : new Company(
                        name,
                        text("sector"),
                        employees == null ? null : Integer.valueOf(employees),
                        text("country"),
                        text("website"),
                        text("registrationNumber"),
                        text("region"),
                        text("postcode"));
    }

    /** All of it as one text, which no field can be too wrong for. */
    Submission raw(WebForm form) {
        var all = texts.toString();
        var need = all.substring(0, Math.min(MOST_RAW, all.length()));
        return new Submission(form.source(), null, form.campaign(), null, null, null, need, null, null);
    }
}
