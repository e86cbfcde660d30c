package org.clientele.local.promises;

import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Stream;
import org.clientele.local.client.Endpoints;
import org.clientele.testkit.LogHistory;

/** A platform whose promises are checked while it is killed. */
interface Platform {

    Endpoints endpoints();

    /** Somebody who asks again while a service is away. */
    StubbornClient client();

    MongoDatabase database(Part part);

    default String kafka() {
        return endpoints().kafka();
    }

    default LogHistory log(String... topics) {
        return LogHistory.read(kafka(), topics);
    }

    /** Without what a test said again, perhaps after something newer of the same subject. */
    default LogHistory logAsFirstSaid(String... topics) {
        var ids = new HashSet<String>();
        return new LogHistory(log(topics).entries().stream()
                .filter(entry -> ids.add(entry.id()))
                .toList());
    }

    /** Two teams of two; each lead is given to one of the four. */
    default void enterSalespeople() {
        Stream.of("north", "south").forEach(team -> {
            client().put(endpoints().portfolio(), "/teams/" + team, Map.of("name", team));
            Stream.of("anna", "ben").forEach(name -> enterSalesperson(name, team));
        });
    }

    private void enterSalesperson(String name, String team) {
        var person = Map.of(
                "givenName",
                name,
                "familyName",
                team,
                "email",
                name + "@" + team + ".example",
                "teamId",
                team,
                "zone",
                "Europe/Berlin");
        client().put(endpoints().portfolio(), "/salespeople/" + name + "-" + team, person);
    }
}
