package org.clientele.local.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.awaitility.Awaitility;
import org.clientele.testkit.ServiceProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Promise 5, after every service, its store and the broker have failed. */
@Tag("embedded")
class EveryFigureCanBeTrustedTests {

    private static final String FIGURES = "/figures/classes?period=all&by=revenue-share";

    private static MortalPlatform platform;
    private static Projections folded;
    private static Projections kept;

    @BeforeAll
    static void countsWhileThingsBreak() {
        platform = Campaign.ended().platform();
        folded = new FoldedLog(platform).projections();
        kept = new KeptProjections(platform).projections();
    }

    @Test
    void whatFiguresAreMadeOfIsTheFoldOfTheLog() {
        assertThat(kept.clients()).containsExactlyInAnyOrderEntriesOf(folded.clients());
        assertThat(kept.projects()).containsExactlyInAnyOrderEntriesOf(folded.projects());
        assertThat(kept.classes()).containsExactlyInAnyOrderEntriesOf(folded.classes());
    }

    @Test
    void everyInstanceGivesTheFiguresOfTheLogAlsoAfterAStart() {
        var revenue = folded.projects().values().stream()
                .mapToLong(Projections.Project::amount)
                .sum();
        for (var instance : platform.instances(Part.ANALYTICS)) {
            assertFigures(instance, revenue);
            instance.stop();
            instance.start();
            assertFigures(instance, revenue);
        }
    }

    private static void assertFigures(ServiceProcess instance, long revenue) {
        Awaitility.await().atMost(Platform.PATIENCE).untilAsserted(() -> {
            var figures = figures(instance);
            assertThat(figures.path("revenue").path("amount").asLong()).isEqualTo(revenue);
            assertThat(figures.path("clients").asInt())
                    .isEqualTo(folded.clients().size());
        });
    }

    private static JsonNode figures(ServiceProcess instance) {
        return platform.client().get(URI.create(instance.url()), FIGURES).body();
    }
}
