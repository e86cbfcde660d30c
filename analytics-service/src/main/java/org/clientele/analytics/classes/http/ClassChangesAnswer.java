package org.clientele.analytics.classes.http;

import java.time.Instant;
import java.util.List;
import org.clientele.analytics.facts.Freshness;
import org.clientele.servicedefaults.Listing;
import org.clientele.servicedefaults.Page;
import org.jspecify.annotations.Nullable;

/** A page of changes of class; {@code next} is the cursor of the following one, absent on the last. */
record ClassChangesAnswer(
        Freshness freshness,
        Instant since,
        List<ClassChangeAnswer> items,
        @Nullable String next) implements Listing {

    static ClassChangesAnswer of(Freshness freshness, Instant since, Page<ClassChangeAnswer> page) {
        return new ClassChangesAnswer(freshness, since, page.items(), page.next());
    }
}
