package org.clientele.lead.matching;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Brings names of companies into a form in which legal forms, accents, case and punctuation make no difference. */
final class CompanyNames {

    /** The longest first, so that none hides a longer one. */
    private static final List<String> LEGAL_FORMS = Words.in("legal-forms.txt").stream()
            .map(CompanyNames::plain)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private CompanyNames() {}

    /** Legal forms at the end go, however many there are, unless nothing else is left. */
    static String normalised(String name) {
        var now = plain(name);
        for (var shorter = withoutLegalForm(now); !shorter.equals(now); shorter = withoutLegalForm(now)) {
            now = shorter;
        }
        return now;
    }

    private static String withoutLegalForm(String name) {
        return LEGAL_FORMS.stream()
                .filter(form -> name.endsWith(" " + form))
                .findFirst()
                .map(form -> name.substring(0, name.length() - form.length() - 1))
                .orElse(name);
    }

    /** Lower case words of letters and digits without accents, one space between them. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace(".", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
