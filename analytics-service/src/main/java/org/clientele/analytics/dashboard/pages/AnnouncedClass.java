package org.clientele.analytics.dashboard.pages;

import java.time.LocalDate;
import org.clientele.analytics.classes.Classification;
import org.clientele.analytics.classes.Classifications;
import org.clientele.analytics.scope.Organisation;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says by which class others know a client, beside the exact one. */
@Component
class AnnouncedClass {

    private final Classifications classifications;
    private final Organisation organisation;
    private final Words words;

    AnnouncedClass(Classifications classifications, Organisation organisation, Words words) {
        this.classifications = classifications;
        this.organisation = organisation;
        this.words = words;
    }

    /** In words; null while they know it by none. */
    @Nullable
    String of(String clientId) {
        return classifications
                .find(clientId)
                .map(Versioned::state)
                .map(this::inWords)
                .orElse(null);
    }

    private @Nullable String inWords(Classification known) {
        if (known.clientClass() == null || known.lastChange() == null) {
            return null;
        }
        var day = LocalDate.ofInstant(known.lastChange().moment(), organisation.zone());
        return words.of("client.announced", known.clientClass(), words.day(day).text());
    }
}
