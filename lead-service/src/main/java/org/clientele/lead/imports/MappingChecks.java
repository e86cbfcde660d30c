package org.clientele.lead.imports;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import org.clientele.lead.intake.SubmissionField;

/** What a mapping must keep to; each method throws {@link InvalidMappingException}. */
final class MappingChecks {

    private MappingChecks() {}

    static void requireFits(Mapping mapping, List<String> headings) {
        var named = new HashSet<>(headings);
        var fields = EnumSet.noneOf(SubmissionField.class);
        for (int i = 0; i < mapping.columns().size(); i++) {
            var column = mapping.columns().get(i);
            if (!named.contains(column.column())) {
                throw new InvalidMappingException("columns[%d].column".formatted(i), "is no heading of this import");
            }
            if (!fields.add(column.field())) {
                throw new InvalidMappingException("columns[%d].field".formatted(i), "has another column already");
            }
        }
        requireDates(mapping);
        requireZone(mapping);
    }

    private static void requireDates(Mapping mapping) {
        try {
            var unused = mapping.dateFormat();
        } catch (IllegalArgumentException wrong) {
            throw new InvalidMappingException("dates", "must be a pattern of a date, for example M/d/yyyy");
        }
    }

    private static void requireZone(Mapping mapping) {
        if (mapping.zone() == null) {
            return;
        }
        try {
            var unused = ZoneId.of(mapping.zone());
        } catch (DateTimeException unknown) {
            throw new InvalidMappingException("zone", "must be an IANA zone, for example Europe/Berlin");
        }
    }

    /** What is not needed to look at rows but to take them. */
    static void requireComplete(Mapping mapping) {
        if (mapping.columns().stream().noneMatch(column -> column.field().namesSomebody())) {
            throw new InvalidMappingException("columns", "must have one that names a person or a company");
        }
        if (mapping.maps(SubmissionField.AMOUNT) && mapping.amounts() == null) {
            throw new InvalidMappingException("amounts", "must say how amounts are written");
        }
    }
}
