package org.clientele.lead.lead.http;

import org.clientele.lead.lead.LeadFilter;
import org.clientele.lead.lead.LeadSearch;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.TextualTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cuts what a search finds into pages. */
@Component
class LeadLists {

    private final LeadSearch.Index index;
    private final LeadAnswers answers;

    LeadLists(LeadSearch.Index index, LeadAnswers answers) {
        this.index = index;
        this.answers = answers;
    }

    Page<LeadAnswer> page(
            LeadFilter filter, LeadSearch.Order order, @Nullable String cursor, int limit, Reader reader) {
        var part = index.part(new LeadSearch(reader.reach(), filter.criteria(), order, last(cursor, order), limit));
        var rest = part.rest();
        return answers.of(
                new Page<>(part.leads(), rest == null ? null : rest.cursor().encoded()));
    }

    private static @Nullable Position<?> last(@Nullable String cursor, LeadSearch.Order order) {
        return switch (order) {
            case NEWEST, OLDEST -> Position.last(cursor, TextualTimes::instant);
            case SCORE -> Position.last(cursor, Integer::valueOf);
        };
    }
}
