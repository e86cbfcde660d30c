package org.clientele.local.promises;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientele.local.client.Endpoints;
import org.clientele.testkit.LogHistory;

/** A platform whose promises are checked while it is killed. */
interface Platform {

    /** Whatever was killed is back by then, however slow the machine; only what is at fault waits so long. */
    Duration PATIENCE = Duration.ofMinutes(10);

    List<String> SALESPEOPLE = Stream.of("one", "two", "three", "four")
            .map(name -> UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                    .toString())
            .toList();

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

    /** A team of four; each lead is given to one of them. */
    default void enterSalespeople() {
        client().put(endpoints().portfolio(), "/teams/north", Map.of("name", "North"));
        SALESPEOPLE.forEach(id -> client().put(
                        endpoints().portfolio(),
                        "/salespeople/" + id,
                        Map.of(
                                "givenName", "Somebody",
                                "familyName", id,
                                "email", id + "@north.example",
                                "teamId", "north",
                                "zone", "Europe/Berlin")));
    }
}
