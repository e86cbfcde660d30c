package org.clientele.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/**
 * Where the parts of an aggregate's grammar live: {@code root.room.events} alone knows published and read records, and
 * {@code root.room.mongo} keeps and finds what was decided elsewhere.
 */
final class GrammarRules {

    private static final String DELIVERY = "org.clientele.eventdelivery.";

    private static final Set<String> RECORDS = Set.of(
            DELIVERY + "event.Outgoing",
            DELIVERY + "event.FactTopic",
            DELIVERY + "event.EventJson",
            DELIVERY + "event.Envelope",
            DELIVERY + "reading.EventConsumers",
            DELIVERY + "reading.TopicConsumer",
            DELIVERY + "reading.Received");

    private static final Set<String> DECISIONS =
            Set.of(DELIVERY + "aggregate.Command", DELIVERY + "aggregate.Beginning", DELIVERY + "aggregate.Happened");

    private final String root;

    GrammarRules(String root) {
        this.root = root;
    }

    List<ArchRule> all() {
        return List.of(recordsStayInEvents(), storesDecideNothing());
    }

    private ArchRule recordsStayInEvents() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".*..")
                .and()
                .resideOutsideOfPackage(root + ".*.events..")
                .should()
                .dependOnClassesThat(oneOf(RECORDS))
                .allowEmptyShould(true)
                .as("only events knows published and read records");
    }

    private ArchRule storesDecideNothing() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".*.mongo..")
                .should()
                .dependOnClassesThat(oneOf(DECISIONS))
                .allowEmptyShould(true)
                .as("a store decides nothing");
    }

    private static DescribedPredicate<JavaClass> oneOf(Set<String> names) {
        return DescribedPredicate.describe("are " + names, type -> names.contains(type.getName()));
    }
}
