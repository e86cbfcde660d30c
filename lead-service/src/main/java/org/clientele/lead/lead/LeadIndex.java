package org.clientele.lead.lead;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clientele.lead.matching.Identities;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * What leads are found by besides what they are: by {@link #WORDS}, and while they are {@link #OPEN} by their
 * {@link #MARKS}, by whom they are {@link #OPEN_WITH} and since when they are {@link #WAITING}, or since when their
 * conversion is {@link #UNANSWERED}, and {@link #UNANSWERED_WITH whose} that is.
 */
public record LeadIndex(Identities identities) {

    /** The words of its names, in lower case, with e-mail address and phone number. */
    public static final String WORDS = "words";

    /** Its id, so that those few are found in order. */
    public static final String OPEN = "open";

    /** What it has in common with what resembles it. */
    public static final String MARKS = "marks";

    /** While nobody has it: since when, and its id, so that those few are found in order. */
    public static final String WAITING = "waiting";

    /** The salesperson who has it, among whose open leads it is counted, or {@link #NOBODY}. */
    public static final String OPEN_WITH = "openWith";

    /** While the portfolio service has not answered: the salesperson who has it, or {@link #NOBODY}. */
    public static final String UNANSWERED_WITH = "unansweredWith";

    /** Stands for whoever has what nobody has. */
    public static final String NOBODY = "";

    /** While the portfolio service has not answered: since when, and its id, so that those few are found in order. */
    public static final String UNANSWERED = "unanswered";

    private static final Pattern PHONE = Pattern.compile("\\s*\\+?[\\d\\s()/.-]*\\d[\\d\\s()/.-]*");

    Map<String, Object> of(Lead lead) {
        var found = new HashMap<String, Object>();
        found.put(WORDS, words(lead));
        if (lead.state().isOpen()) {
            addOpen(found, lead);
        }
        var conversion = lead.conversion();
        if (conversion != null && conversion.isUnanswered()) {
            found.put(UNANSWERED, waiting(new Position<>(conversion.askedAt(), lead.leadId())));
            found.put(UNANSWERED_WITH, owner(lead));
        }
        return found;
    }

    private static void addOpen(Map<String, Object> found, Lead lead) {
        found.put(OPEN, lead.leadId());
        var marks = lead.likeness().marks();
        if (!marks.isEmpty()) {
            found.put(MARKS, marks);
        }
        found.put(OPEN_WITH, owner(lead));
        if (lead.salespersonId() == null) {
            found.put(WAITING, waiting(lead.arrival()));
        }
    }

    private static String owner(Lead lead) {
        return Objects.requireNonNullElse(lead.salespersonId(), NOBODY);
    }

    /** Sorts as the instants do, in milliseconds, then as the ids. */
    public static String waiting(Position<Instant> since) {
        return "%016d|%s".formatted(since.value().toEpochMilli(), since.id());
    }

    private List<String> words(Lead lead) {
        var person = lead.details().personOrNone();
        return Stream.of(
                        SearchWords.of(person.givenName()),
                        SearchWords.of(person.familyName()),
                        SearchWords.of(person.email()),
                        phone(person.phone()),
                        SearchWords.of(lead.details().companyOrNone().name()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** The words that are searched for: what looks like a phone number is one word, however it is spaced. */
    public List<String> searched(String text) {
        if (!PHONE.matcher(text).matches()) {
            return SearchWords.of(text);
        }
        return phone(text);
    }

    private List<String> phone(@Nullable String text) {
        var number = identities.phonePrefix(text);
        return number == null ? List.of() : List.of(number);
    }
}
