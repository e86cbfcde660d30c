package org.clientele.lead.lead.http;

import java.util.List;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadFilter;
import org.clientele.lead.lead.LeadSearch;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cuts what a search finds into pages. */
@Component
class LeadLists {

    private final LeadSearch.Index index;

    LeadLists(LeadSearch.Index index) {
        this.index = index;
    }

    Page<LeadAnswer> page(LeadFilter filter, LeadSearch.Order order, @Nullable String cursor, int limit) {
        var search = new LeadSearch(filter.criteria(), order, place(cursor), limit + 1);
        var page = Page.of(find(search), limit, last -> cursor(search.place(last)));
        return new Page<>(page.items().stream().map(LeadAnswer::of).toList(), page.next());
    }

    private List<Lead> find(LeadSearch search) {
        try {
            return index.find(search);
        } catch (IllegalArgumentException placeOfAnotherList) {
            throw Cursor.invalid();
        }
    }

    private static LeadSearch.@Nullable After place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var values = Cursor.decode(cursor, 2).values();
        return new LeadSearch.After(values.get(0), values.get(1));
    }

    private static Cursor cursor(LeadSearch.After place) {
        return Cursor.after(place.value(), place.leadId());
    }
}
