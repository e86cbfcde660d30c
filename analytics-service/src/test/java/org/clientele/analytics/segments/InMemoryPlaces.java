package org.clientele.analytics.segments;

import java.util.HashMap;
import java.util.Map;
import org.clientele.eventdelivery.background.Places;
import org.jspecify.annotations.Nullable;

/** Places in this process. */
final class InMemoryPlaces implements Places {

    private final Map<String, String> places = new HashMap<>();

    @Override
    public @Nullable String of(String work) {
        return places.get(work);
    }

    @Override
    public void remember(String work, @Nullable String place) {
        places.put(work, String.valueOf(place));
    }
}
