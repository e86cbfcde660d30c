package org.clientele.lead.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clientele.lead.intake.SubmissionField;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what columns are, by their usual headings, compared without case, accents, spaces and signs; of two alike it
 * takes the first.
 */
final class ProposedMapping {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Map<String, SubmissionField> FIELDS = fields();

    private ProposedMapping() {}

    static Mapping of(List<String> headings, ImportFormat format, @Nullable Character separator) {
        var taken = EnumSet.noneOf(SubmissionField.class);
        var columns = new ArrayList<Mapping.Column>();
        for (var heading : headings) {
            field(heading).filter(taken::add).ifPresent(field -> columns.add(new Mapping.Column(heading, field)));
        }
        var amounts = format == ImportFormat.NDJSON ? Amounts.MINOR_UNITS : null;
        return new Mapping(
                separator == null ? null : separator.toString(), List.copyOf(columns), List.of(), amounts, null, null);
    }

    private static Optional<SubmissionField> field(String heading) {
        return Optional.ofNullable(FIELDS.get(plain(heading)));
    }

    private static Map<String, SubmissionField> fields() {
        var fields = new HashMap<String, SubmissionField>();
        for (var field : SubmissionField.values()) {
            fields.put(plain(field.path()), field);
            field.usualHeadings().forEach(heading -> fields.put(plain(heading), field));
        }
        return Map.copyOf(fields);
    }

    private static String plain(String heading) {
        var decomposed = Normalizer.normalize(heading, Normalizer.Form.NFD);
        var letters = SIGNS.matcher(ACCENTS.matcher(decomposed).replaceAll("")).replaceAll("");
        return letters.toLowerCase(Locale.ROOT).replace("ß", "ss");
    }
}
