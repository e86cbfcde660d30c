package org.clientele.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;
import org.junit.jupiter.api.Test;

class BrokerRightTests {

    private static final String WAKE_UPS = "LITERAL TOPIC portfolio-service-wake-ups ";

    @Test
    void isWhatTheCatalogueSaysAndNoMore() {
        assertThat(bindings("portfolio-service"))
                .containsExactlyInAnyOrder(
                        "LITERAL TOPIC client-events WRITE",
                        "LITERAL TOPIC client-profiles WRITE",
                        "LITERAL TOPIC salespeople WRITE",
                        "LITERAL TOPIC portfolio-audit WRITE",
                        "LITERAL TOPIC client-onboarding-requests READ",
                        "LITERAL TOPIC correspondence READ",
                        "LITERAL TOPIC follow-up-events READ",
                        WAKE_UPS + "CREATE",
                        WAKE_UPS + "READ",
                        WAKE_UPS + "WRITE",
                        "LITERAL GROUP portfolio-service READ",
                        "PREFIXED TRANSACTIONAL_ID portfolio-service-relay- WRITE");
    }

    @Test
    void isOneForWhatIsSentAndReceived() {
        assertThat(BrokerRight.of(EventCatalogue.read(), "lead-service"))
                .extracting(right -> right.resource().name())
                .doesNotHaveDuplicates()
                .contains("correspondence", "lead-events");
        assertThat(bindings("lead-service"))
                .contains("LITERAL TOPIC correspondence READ", "LITERAL TOPIC correspondence WRITE");
    }

    private static Stream<String> bindings(String service) {
        return BrokerRight.of(EventCatalogue.read(), service).stream()
                .flatMap(right -> right.bindings("User:" + service))
                .map(BrokerRightTests::text);
    }

    private static String text(AclBinding binding) {
        var resource = binding.pattern();
        return "%s %s %s %s"
                .formatted(
                        resource.patternType(),
                        resource.resourceType(),
                        resource.name(),
                        binding.entry().operation());
    }
}
