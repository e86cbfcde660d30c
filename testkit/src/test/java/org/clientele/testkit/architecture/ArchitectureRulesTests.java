package org.clientele.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.clientele.testkit.BackingServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule meets the small service below {@code org.clientele.wrong} that breaks it and no other rule. */
class ArchitectureRulesTests {

    private static final String ROOMS = "rooms see each other's top package only, and never in a circle";

    static Stream<Arguments> wrongServices() {
        return Stream.of(
                wrong("roomless", "a service has rooms", "there is/are 0 element(s)"),
                wrong(
                        "plain",
                        "a room's own package is plain Java",
                        "OrdersInMongo",
                        "OrdersOnKafka",
                        "OrdersOverHttp"),
                wrong("hidden", "technology is package-private", "Class <org.clientele.wrong.hidden.orders.http.Order"),
                wrong(
                        "outermost",
                        "a room does not know its technologies, nor one the other",
                        "outermost.orders.Orders.",
                        "outermost.orders.http.OrderController."),
                wrong("topmost", ROOMS, "Module 'billing' depends on non-exposed type"),
                wrong("composed", ROOMS, "Module 'root:org.clientele.wrong.composed' depends on non-exposed type"),
                wrong("circle", ROOMS, "Cycle detected: Slice billing"),
                wrong("unknown", "rooms do not know the application", "unknown.orders.Orders."),
                wrong("injection", "constructors inject, not fields", "Orders.clock>", "Orders.limit>"),
                wrong(
                        "time",
                        "time comes from an injected clock",
                        "called()",
                        "inZone(java.time.ZoneId)",
                        "referred()",
                        "counted()",
                        "behindAClock()",
                        "laterBehindAClock()"),
                wrong("dates", "dates are java.time", "Orders.date>", "Orders.calendar>", "Orders.dates>"),
                wrong("packages", "every package is @NullMarked", "packages.orders is", "packages.billing is"),
                wrong(
                        "schedule",
                        "nobody schedules outside background",
                        "orders.LoopingOrders>",
                        "started()",
                        "executed("),
                wrong(
                        "unaudited",
                        "whoever reads a list is in the audit log",
                        "OrdersPage>",
                        "OrdersOfSomebody>",
                        "OrderController.file()",
                        "OrderController.text()"),
                wrong("sleep", "tests await, they do not sleep", "threads()", "units()"),
                wrong(
                        "names",
                        "names mean something",
                        "OrderUtil>",
                        "OrderUtils>",
                        "OrderHelper>",
                        "OrdersImpl>",
                        "OrderBase>",
                        "OrderCommon>",
                        "OrderDTO>",
                        "OrderDto>",
                        "OrderProcessor>",
                        "OrderData>",
                        "OrderInfo>",
                        "OrderManager>"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrongServices")
    void namesEveryCulpritAndNobodyElse(String service, String rule, List<String> culprits) {
        var breaches =
                new ArchitectureRules("org.clientele.wrong." + service, any -> true, any -> true).breachesInService();
        assertThat(breaches)
                .allMatch(breach -> breach.startsWith(rule + ": "))
                .allMatch(breach -> culprits.stream().anyMatch(breach::contains));
        assertThat(culprits).allMatch(culprit -> breaches.stream().anyMatch(breach -> breach.contains(culprit)));
    }

    /** Its tokens are checked by services that live in real time, and who is interleaved is a thread. */
    @Test
    void testkitKeepsTheRulesButForTokensAndInterleavedActors() {
        assertThat(ArchitectureRules.of(BackingServices.class).breachesInLibrary())
                .isNotEmpty()
                .allMatch(breach -> (breach.contains("org.clientele.testkit.TestTokens") && breach.startsWith("time"))
                        || (breach.contains("org.clientele.testkit.Interleaving")
                                && breach.startsWith("nobody sched")));
    }

    private static Arguments wrong(String service, String rule, String... culprits) {
        return arguments(service, rule, List.of(culprits));
    }
}
