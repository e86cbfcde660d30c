package org.clientele.lead.lead;

import java.util.HashMap;
import java.util.Map;
import org.clientele.eventdelivery.background.Places;
import org.jspecify.annotations.Nullable;

/** Places in this process. */
public final class InMemoryPlaces implements Places {

    private final Map<String, String> places = new HashMap<>();

    @Override
    public @Nullable String of(String work) {
        return places.get(work);
    }

    @Override
    public void remember(String work, @Nullable String place) {
        if (place == null) {
            places.remove(work);
        } else {
            places.put(work, place);
        }
    }
}
