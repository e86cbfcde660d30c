package org.clientele.local.sample;

import java.util.Locale;
import java.util.Map;
import org.clientele.local.client.SeededIds;

/** A salesperson of the sample; each has an OAuth client of its own in the local run. */
public record SamplePerson(String givenName, String familyName, String teamId, String zone) {

    public String id() {
        return SeededIds.of("salesperson " + login());
    }

    /** The name of its OAuth client. */
    public String login() {
        return (givenName + "-" + familyName).toLowerCase(Locale.ROOT);
    }

    Map<String, Object> profile() {
        return Map.of(
                "givenName", givenName,
                "familyName", familyName,
                "email", login().replace('-', '.') + "@sales.example",
                "teamId", teamId,
                "zone", zone);
    }
}
