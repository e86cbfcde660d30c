package org.clientele.eventdelivery.background;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The twin of the places in the store that keeps them in this process. */
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
