package org.clientele.analytics.scope;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.clientele.analytics.facts.Freshness;
import org.clientele.servicedefaults.Listing;
import org.clientele.servicedefaults.Page;
import org.jspecify.annotations.Nullable;

/** A page of a list of figures; {@code next} is the cursor of the following one, absent on the last. */
public record FiguresPage<T>(
        Freshness freshness,
        @JsonUnwrapped About about,
        List<T> items,
        @Nullable String next) implements Listing {

    public static <T> FiguresPage<T> of(Freshness freshness, About about, Page<T> page) {
        return new FiguresPage<>(freshness, about, page.items(), page.next());
    }
}
