package org.clientele.analytics.facts;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One generation of facts by itself, whether figures read it or not. */
public interface FactGeneration {

    /** Records into this one alone. */
    FactUpserts upserts();

    RecordedFacts recorded();

    /** The next facts after an id, in the order of their ids. */
    List<StoredFact> after(@Nullable String id, int limit);

    List<StoredFact> find(Collection<String> ids);

    /** Hands over all facts that were recorded late, page by page. */
    void late(Consumer<List<StoredFact>> taker);

    /** The next versions of exchanges, in the order of their ids. */
    List<StoredFact> exchangesAfter(@Nullable String id, int limit);

    /** The versions of one exchange. */
    List<StoredFact> exchange(String correspondenceId);

    /** Puts facts as another generation has them, at their places there. */
    void copy(List<StoredFact> facts);
}
