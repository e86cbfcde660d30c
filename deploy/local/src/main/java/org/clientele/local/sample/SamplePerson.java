package org.clientele.local.sample;

import java.util.Locale;
import java.util.Map;

/** A salesperson of the sample; the id is also the name of its OAuth client in the local run. */
public record SamplePerson(String givenName, String familyName, String teamId, String zone) {

    public String id() {
        return (givenName + "-" + familyName).toLowerCase(Locale.ROOT);
    }

    Map<String, Object> profile() {
        return Map.of(
                "givenName", givenName,
                "familyName", familyName,
                "email", id().replace('-', '.') + "@sales.example",
                "teamId", teamId,
                "zone", zone);
    }
}
