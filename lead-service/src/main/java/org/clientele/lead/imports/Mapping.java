package org.clientele.lead.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clientele.lead.intake.SubmissionField;
import org.jspecify.annotations.Nullable;

/**
 * Which column is which field of a submission, and how its values are written. Columns that are not named are ignored.
 *
 * @param separator what is between the fields of CSV; null for NDJSON
 * @param defaults what fields are where a row says nothing
 * @param amounts how amounts are written; needed if there is a column of them
 * @param dates how dates are written that are not as ISO 8601 has them, for example {@code M/d/yyyy}
 * @param zone the IANA zone of times that are given without one; needed for dates
 */
public record Mapping(
        @Nullable @Pattern(regexp = "[,;\t|]", message = "must be a comma, a semicolon, a tab or |")
        String separator,

        @NotNull @Size(max = MOST) List<@NotNull @Valid Column> columns,
        @Nullable @Size(max = 20) List<@NotNull @Valid Default> defaults,
        @Nullable Amounts amounts,

        @Nullable @Pattern(regexp = "[Mdy./ -]{3,20}", message = "must be written as dd.MM.yyyy or so")
        String dates,

        @Nullable @Size(max = 60) String zone) {

    static final int MOST = 1_000;

    /** A column, by its heading, and what it is. */
    public record Column(
            @NotNull @Size(max = 10_000) String column,
            @NotNull SubmissionField field) {}

    /** What a field is where a row says nothing. */
    public record Default(
            @NotNull SubmissionField field,
            @NotNull @Size(min = 1, max = 10_000) String value) {}

    /** The same with the separator that was found. */
    Mapping separatedBy(@Nullable Character found) {
        return new Mapping(found == null ? null : found.toString(), columns, defaults, amounts, dates, zone);
    }

    List<Default> given() {
        return defaults == null ? List.of() : defaults;
    }

    /** The headings that are no field, in their order. */
    public List<String> ignored(List<String> headings) {
        var ignored = new ArrayList<>(headings);
        columns.forEach(column -> ignored.remove(column.column()));
        return ignored;
    }

    boolean maps(SubmissionField field) {
        return columns.stream().anyMatch(column -> column.field() == field);
    }

    /** Reads dates as they are written here; a day that does not exist is none. */
    Optional<DateTimeFormatter> dateFormat() {
        return Optional.ofNullable(dates)
                .map(pattern -> DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                        .withResolverStyle(ResolverStyle.STRICT));
    }

    char requireSeparator() {
        if (separator == null) {
            throw new IllegalStateException("CSV has a separator");
        }
        return separator.charAt(0);
    }
}
