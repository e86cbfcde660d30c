package org.clientele.notification.followup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merged leads in this process. */
final class InMemoryMergedLeads implements MergedLeads {

    private final Map<String, Place> places = new HashMap<>();

    private record Place(Optional<String> into, long sequence) {}

    @Override
    public void mergedInto(String leadId, String otherLeadId, long sequence) {
        keep(leadId, new Place(Optional.of(otherLeadId), sequence));
    }

    @Override
    public void splitOff(String leadId, long sequence) {
        keep(leadId, new Place(Optional.empty(), sequence));
    }

    private void keep(String leadId, Place place) {
        places.merge(leadId, place, (known, news) -> news.sequence() > known.sequence() ? news : known);
    }

    @Override
    public Optional<String> into(String leadId) {
        return Optional.ofNullable(places.get(leadId)).flatMap(Place::into);
    }

    @Override
    public List<String> withParts(String leadId) {
        var all = new ArrayList<>(List.of(leadId));
        for (int at = 0; at < all.size(); at++) {
            var whole = all.get(at);
            places.forEach((part, place) -> {
                if (place.into().equals(Optional.of(whole)) && !all.contains(part)) {
                    all.add(part);
                }
            });
        }
        return all;
    }
}
