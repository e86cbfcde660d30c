package org.clientele.lead.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clientele.lead.intake.Submission;
import org.clientele.lead.intake.SubmissionField;
import org.clientele.lead.lead.Details;
import org.jspecify.annotations.Nullable;

/** Makes submissions of rows as the mapping says; what the fields may be is checked as everywhere. */
final class MappedRows {

    private static final String NAMES_NOBODY = "names-neither-person-nor-company";

    private final Import one;
    private final Submissions submissions;
    private final Function<Submission, Optional<RowProblem>> refusal;
    private final Optional<DateTimeFormatter> dates;

    /** @param refusal what is wrong with a submission that its source may not say */
    MappedRows(Import one, Submissions submissions, Function<Submission, Optional<RowProblem>> refusal) {
        this.one = one;
        this.submissions = submissions;
        this.refusal = refusal;
        this.dates = one.columns().mapping().dateFormat();
    }

    CheckedRow check(Row row) {
        return switch (row) {
            case Row.Unreadable no -> refused(no, new RowProblem(null, no.reason()));
            case Row.Cells cells -> check(cells);
        };
    }

    private CheckedRow check(Row.Cells row) {
        try {
            var submission = submissions.of(one.about().source(), fields(row.cells()));
            return refusal.apply(submission)
                    .map(problem -> new CheckedRow(row.number(), row.end(), row.raw(), null, problem, submission))
                    .orElseGet(() -> named(row, submission));
        } catch (InvalidRowException wrong) {
            return refused(row, wrong.problem());
        }
    }

    private static CheckedRow named(Row.Cells row, Submission submission) {
        return submission.namesSomebody()
                ? new CheckedRow(row.number(), row.end(), row.raw(), submission, null, null)
                : refused(row, new RowProblem(null, NAMES_NOBODY));
    }

    private static CheckedRow refused(Row row, RowProblem problem) {
        return new CheckedRow(row.number(), row.end(), row.raw(), null, problem, null);
    }

    /** What stands for a refused row in the ledger, so that it is counted with its source and campaign. */
    static Submission standIn(Import one) {
        return Submission.of(one.about().source(), one.about().campaign(), Details.NONE);
    }

    private Map<SubmissionField, String> fields(Map<String, String> cells) {
        var fields = new EnumMap<SubmissionField, String>(SubmissionField.class);
        if (one.about().campaign() != null) {
            fields.put(SubmissionField.CAMPAIGN, one.about().campaign());
        }
        one.columns().mapping().given().forEach(field -> fields.put(field.field(), field.value()));
        for (var column : one.columns().mapping().columns()) {
            var text = cells.getOrDefault(column.column(), "").strip();
            if (!text.isEmpty()) {
                fields.put(column.field(), text);
            }
        }
        fields.computeIfPresent(SubmissionField.OCCURRED_AT, (field, text) -> instant(text));
        writeAmount(fields);
        return fields;
    }

    /** Without an amount, a currency that is the same for all rows says nothing. */
    private void writeAmount(Map<SubmissionField, String> fields) {
        var amount = fields.get(SubmissionField.AMOUNT);
        if (amount == null) {
            fields.remove(SubmissionField.CURRENCY);
            return;
        }
        var currency = fields.get(SubmissionField.CURRENCY);
        var amounts = one.columns().mapping().amounts();
        if (currency == null) {
            throw new InvalidRowException(SubmissionField.CURRENCY.path(), "must be there");
        }
        if (amounts == null) {
            throw new InvalidRowException("mapping.amounts", "must say how amounts are written");
        }
        fields.put(
                SubmissionField.AMOUNT,
                amounts.minorUnits(amount, currency)
                        .orElseThrow(() -> new InvalidRowException(
                                SubmissionField.AMOUNT.path(), "is no amount as the mapping has them: " + amounts))
                        .toString());
    }

    /** Dates and times of day get the zone of the mapping; whether it is an instant is checked with the rest. */
    private String instant(String text) {
        var zone = one.columns().mapping().zone();
        var local = local(text);
        if (local == null) {
            return text;
        }
        if (zone == null) {
            throw new InvalidRowException(
                    SubmissionField.OCCURRED_AT.path(), "has no time zone, and the mapping says none");
        }
        return local.atZone(ZoneId.of(zone)).toInstant().toString();
    }

    private @Nullable LocalDateTime local(String text) {
        try {
            if (dates.isPresent()) {
                return LocalDate.parse(text, dates.get()).atStartOfDay();
            }
            return text.length() > 10
                    ? LocalDateTime.parse(text.replace(' ', 'T'))
                    : LocalDate.parse(text).atStartOfDay();
        } catch (DateTimeException other) {
            return null;
        }
    }
}
