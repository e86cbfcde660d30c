package org.clientele.lead.lead.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.matching.Identities;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it is stored.
 *
 * @param words what it is found by: the words of its names, in lower case, with e-mail address and phone number
 * @param marks what it is found by when something resembles it, while it is open
 * @param waiting set while nobody has it: since when, and its id, so that those few are found by an index in order
 * @param openWith the salesperson who has it, set while it is open, so that their open leads are counted by an index
 */
public record LeadDocument(
        @BsonId String id,
        Lead lead,
        List<String> words,
        @Nullable List<String> marks,
        @Nullable String waiting,
        @Nullable String openWith) {

    private static final Pattern PHONE = Pattern.compile("\\s*\\+?[\\d\\s()/.-]*\\d[\\d\\s()/.-]*");

    static LeadDocument of(Lead lead, Identities identities) {
        var waits = lead.assignment() == null && lead.state().isOpen();
        return new LeadDocument(
                lead.leadId(),
                lead,
                words(lead, identities),
                marks(lead),
                waits ? waiting(lead.capturedAt(), lead.leadId()) : null,
                lead.state().isOpen() ? lead.salespersonId() : null);
    }

    private static @Nullable List<String> marks(Lead lead) {
        var marks = lead.likeness().marks();
        return marks.isEmpty() || !lead.state().isOpen() ? null : marks;
    }

    /** Sorts as the instants do, in milliseconds, then as the ids. */
    static String waiting(Instant since, String leadId) {
        return "%016d|%s".formatted(since.toEpochMilli(), leadId);
    }

    private static List<String> words(Lead lead, Identities identities) {
        var texts = new ArrayList<@Nullable String>();
        if (lead.person() != null) {
            texts.add(lead.person().givenName());
            texts.add(lead.person().familyName());
            texts.add(lead.person().email());
            texts.add(identities.phonePrefix(lead.person().phone()));
        }
        if (lead.company() != null) {
            texts.add(lead.company().name());
        }
        return texts.stream().flatMap(LeadDocument::words).distinct().toList();
    }

    /** The words that are searched for: what looks like a phone number is one word, however it is spaced. */
    static Stream<String> searched(@Nullable String text, Identities identities) {
        return text != null && PHONE.matcher(text).matches()
                ? Stream.ofNullable(identities.phonePrefix(text))
                : words(text);
    }

    /** The words of a text, as leads are found by them. */
    private static Stream<String> words(@Nullable String text) {
        return text == null
                ? Stream.empty()
                : Stream.of(text.toLowerCase(Locale.ROOT).split("[\\s\\p{Cntrl}]+", -1))
                        .filter(word -> !word.isEmpty());
    }
}
