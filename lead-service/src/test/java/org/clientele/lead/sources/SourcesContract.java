package org.clientele.lead.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.junit.jupiter.api.Test;

/** What every place that keeps sources guarantees. */
public abstract class SourcesContract {

    protected abstract Sources sources();

    private Versioned<Source> keep(String name) {
        var source = new Source(name, List.of("website", "mia"), true, false);
        return sources()
                .create(new Beginning<Source, SourceEvent>(
                        source, CommandKey.once(), By.http("mia"), List.of(new SourceEvent.SourceDescribed(source))));
    }

    @Test
    void readsASourceAsItWasDescribed() {
        var kept = keep("a fair, 2026");
        assertThat(sources().find("a fair, 2026")).contains(kept);
        assertThat(kept.state().callers()).containsExactly("website", "mia");
    }

    @Test
    void listsSourcesByName() {
        List.of("c", "a", "b").forEach(this::keep);
        assertThat(sources().page(null, 2)).extracting(Versioned::id).containsExactly("a", "b");
        assertThat(sources().page("b", 2)).extracting(Versioned::id).containsExactly("c");
    }
}
