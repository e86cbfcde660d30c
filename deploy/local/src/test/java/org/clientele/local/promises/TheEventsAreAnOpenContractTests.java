package org.clientele.local.promises;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.clientele.testkit.LogEntry;
import org.clientele.testkit.Scan;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventCatalogue;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Promise 8, after every service, its store and the broker have failed. */
@Tag("embedded")
class TheEventsAreAnOpenContractTests {

    private static final Map<String, EventType> TYPES =
            EventCatalogue.read().types().stream().collect(toMap(EventType::name, type -> type, (one, other) -> one));

    private static MortalPlatform platform;

    @BeforeAll
    static void publishesWhileThingsBreak() {
        platform = Campaign.ended().platform();
    }

    @Test
    void everyRecordIsWhatItsSchemaSays() {
        var topics = EventCatalogue.read().types().stream()
                .map(EventType::topic)
                .distinct()
                .toArray(String[]::new);
        var told = platform.log(topics).entries().stream()
                .filter(entry -> !entry.source().equals(Submissions.BROKEN))
                .toList();
        assertThat(told).isNotEmpty();
        assertThat(told.stream().flatMap(TheEventsAreAnOpenContractTests::breaches))
                .isEmpty();
    }

    /** A tombstone says nothing. */
    private static Stream<String> breaches(LogEntry entry) {
        var type = Optional.ofNullable(TYPES.get(entry.type()));
        if (entry.json() == null) {
            return Stream.of();
        }
        return type
                .map(known -> ContractChecks.breaches(known, FoldedLog.json(entry)))
                .orElse(List.of("nobody knows the type of " + entry))
                .stream();
    }

    /** Whatever failed meanwhile, nobody took for unreadable what can be read. */
    @Test
    void nothingIsParkedButWhatNobodyCanRead() {
        assertThat(Arrays.stream(Part.values()).flatMap(part -> parked(part).stream()))
                .allSatisfy(record -> assertThat(record.toString()).contains("marketing-leads", Submissions.BROKEN));
    }

    private static List<Document> parked(Part part) {
        return Scan.find(platform.database(part).getCollection("parked"), Filters.empty())
                .into(new ArrayList<>());
    }
}
