package org.clientele.lead.lead.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.Capture;
import org.clientele.lead.lead.Criterion;
import org.clientele.lead.lead.Details;
import org.clientele.lead.lead.InMemoryLeads;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.LeadFixture;
import org.clientele.lead.lead.LeadSearch;
import org.clientele.lead.lead.LeadState;
import org.clientele.lead.lead.Leads;
import org.clientele.lead.lead.LeadsContract;
import org.clientele.lead.lead.Opening;
import org.clientele.lead.lead.Origin;
import org.clientele.lead.lead.Person;
import org.clientele.lead.lead.Score;
import org.clientele.lead.routing.Assignment;
import org.clientele.servicedefaults.Money;
import org.clientele.servicedefaults.Reach;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Leads in the store, and the lists that only it knows. */
@Tag("embedded")
class MongoLeadsTests extends LeadsContract {

    private static final LeadEvent LOST = new LeadEvent.LeadLost("no-need", null);

    private final Instant now = StoreFixture.CLOCK.instant();

    private final MongoLeads leads = leads(StoreFixture.database());

    private static MongoLeads leads(MongoDatabase database) {
        return new MongoLeads(
                Aggregates.withoutRelay(database, StoreFixture.CLOCK),
                Facts.none(),
                InMemoryLeads.IDENTITIES,
                StoreFixture.CLOCK);
    }

    @Override
    protected Leads leads() {
        return leads;
    }

    private void captured(String leadId, Duration age, long value, LeadEvent... events) {
        leads.create(capture(leadId, age, value, events));
    }

    private Beginning<Lead, LeadEvent> capture(String leadId, Duration age, long value, LeadEvent... events) {
        var capture = new Capture(new Origin("s-" + leadId, "website", null, null), now.minus(age), null);
        var details = new Details(
                new Person("Ada", leadId, null, null, null),
                LeadFixture.company("Acme", null, 7),
                null,
                new Money(value, "EUR"),
                LocalDate.EPOCH);
        var lead = Lead.captured(leadId, "new", capture, details, new Opening(1, List.of()));
        return new Beginning<>(lead, CommandKey.once(), Author.POLICY.by(), List.of(events));
    }

    private Beginning<Lead, LeadEvent> begun(String leadId, LeadEvent... events) {
        var capture = new Capture(new Origin("s-" + leadId, "website", null, null), now, null);
        var lead = Lead.captured(leadId, "new", capture, Details.NONE, new Opening(1, List.of()));
        return new Beginning<>(lead, CommandKey.once(), Author.POLICY.by(), List.of(events));
    }

    private static LeadEvent to(String salespersonId) {
        return new LeadEvent.LeadAssigned(
                new Assignment(salespersonId, "north", Assignment.BY_HAND, null, List.of(salespersonId), null));
    }

    private List<String> found(Criterion... criteria) {
        return found(Reach.EVERYBODY, criteria);
    }

    private List<String> found(Reach reach, Criterion... criteria) {
        var search = new LeadSearch(reach, List.of(criteria), LeadSearch.Order.NEWEST, null, 9);
        assertThat(leads.part(search)).isEqualTo(new LeadSearch.Part(leads.find(search), null));
        return leads.find(search).stream().map(Lead::leadId).toList();
    }

    @Test
    void findsWhatIsWithinReachAlone() {
        captured("annas", Duration.ofDays(1), 10, to("anna"));
        captured("bens", Duration.ofDays(2), 10, to("ben"));
        captured("carls", Duration.ofDays(3), 10, to("carl"));
        captured("waiting", Duration.ofDays(4), 10);
        assertThat(found(Reach.of("anna"), Criterion.SHOWN)).containsExactly("annas");
        assertThat(found(Reach.ofAndNobodys(List.of("anna", "carl")), Criterion.SHOWN))
                .containsExactly("annas", "carls", "waiting");
        assertThat(found(new Reach(List.of("anna", "ben"), false), Criterion.SHOWN))
                .containsExactly("annas", "bens");
        var carls = new Criterion.Is(Criterion.OWNER, "carl");
        assertThat(found(Reach.ofAndNobodys(List.of("anna")), Criterion.SHOWN, carls))
                .isEmpty();
        assertThat(found(Reach.ofAndNobodys(List.of("carl")), Criterion.SHOWN, carls))
                .containsExactly("carls");
        assertThat(found(new Reach(List.of(), false), Criterion.SHOWN)).isEmpty();
    }

    @Test
    void findsByEachCriterion() {
        captured("young", Duration.ofDays(1), 10, to("anna"));
        captured("old", Duration.ofDays(9), 20);
        captured("lost", Duration.ofDays(5), 30, LOST);
        captured("gone", Duration.ofDays(3), 40, new LeadEvent.LeadWithdrawn("import"));
        assertThat(found(Criterion.SHOWN)).containsExactly("young", "lost", "old");
        assertThat(found(Criterion.OPEN)).containsExactly("young", "old");
        assertThat(found(Criterion.CLOSED)).containsExactly("lost");
        assertThat(found(new Criterion.In(List.of(LeadState.WITHDRAWN)))).containsExactly("gone");
        assertThat(found(Criterion.SHOWN, new Criterion.Is(Criterion.OWNER, "anna")))
                .containsExactly("young");
        assertThat(found(new Criterion.From("details.expectedValue.amount", 20L), Criterion.SHOWN))
                .containsExactly("lost", "old");
        assertThat(found(Criterion.SHOWN, new Criterion.To("details.expectedValue.amount", 20L)))
                .containsExactly("young", "old");
        assertThat(found(Criterion.SHOWN, new Criterion.Before(Criterion.CAPTURED_AT, now.minus(Duration.ofDays(5)))))
                .containsExactly("old");
        assertThat(found(Criterion.SHOWN, new Criterion.Older(Duration.ofDays(5))))
                .containsExactly("lost", "old");
        assertThat(found(Criterion.SHOWN, new Criterion.Younger(Duration.ofDays(3))))
                .containsExactly("young");
        assertThat(found(Criterion.SHOWN, new Criterion.Words("YOU ad"))).containsExactly("young");
        assertThat(found(new Criterion.Words("  "), Criterion.OPEN)).containsExactly("young", "old");
    }

    @Test
    void readsPastLeadsInTheOrderInWhichTheyCame() {
        captured("later", Duration.ofHours(1), 1);
        captured("first", Duration.ofHours(2), 1, to("anna"));
        captured("now", Duration.ZERO, 1);
        assertThat(leads.capturedBetween(now.minus(Duration.ofHours(2)), now, 9))
                .extracting(past -> past.lead().leadId())
                .containsExactly("first", "later");
    }

    @Test
    void readsNoClosedLeadsToFindTheOpenOnes() {
        try (var store = new CountingStore()) {
            var many = leads(store.database());
            var unused = many.createAll(IntStream.range(0, 2_000)
                    .mapToObj(id -> id % 40 == 0 ? begun("%04d".formatted(id)) : begun("%04d".formatted(id), LOST))
                    .toList());
            assertThat(store.examinedBy(() -> assertThat(many.openAfter("1000", 99))
                            .extracting(Lead::leadId)
                            .hasSize(24)
                            .startsWith("1040")))
                    .isLessThan(100);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class AmongMany {

        private static final int LEADS = 4_000;
        private static final Criterion RARE = new Criterion.From("details.expectedValue.amount", 900L);

        @AutoClose
        private final CountingStore store = new CountingStore();

        private final MongoLeads many = leads(store.database());

        /**
         * Each captured a minute after the other; every fifth is nobody's, every hundredth is worth more, and three are
         * lost.
         */
        @BeforeAll
        void capture() {
            many.createAll(IntStream.range(0, LEADS)
                    .mapToObj(id -> MongoLeadsTests.this.capture(
                            "n%04d".formatted(id),
                            Duration.ofMinutes(LEADS - id),
                            id == 77 ? 999 : id % 100 == 99 ? 20 : 10,
                            Stream.of(
                                            Stream.of(new LeadEvent.LeadScored(new Score(40, 1, List.of()))),
                                            id % 5 == 0 ? Stream.<LeadEvent>empty() : Stream.of(to("p-" + id % 5)),
                                            id % 1_500 == 7 ? Stream.of(LOST) : Stream.<LeadEvent>empty())
                                    .flatMap(each -> each)
                                    .toArray(LeadEvent[]::new)))
                    .toList());
        }

        private LeadSearch search(Reach reach, LeadSearch.Order order, Criterion... criteria) {
            return new LeadSearch(reach, List.of(criteria), order, null, 10);
        }

        private LeadSearch search(Criterion... criteria) {
            return search(Reach.EVERYBODY, LeadSearch.Order.NEWEST, criteria);
        }

        private static LeadSearch upTo(int limit, LeadSearch search) {
            return new LeadSearch(search.reach(), search.criteria(), search.order(), search.after(), limit);
        }

        /** What all parts of it hold, of which none may look at more entries and documents. */
        private List<String> parts(LeadSearch from, int most) {
            var found = new ArrayList<String>();
            var left = new AtomicReference<>(from);
            do {
                assertThat(store.examinedBy(() -> {
                            var part = many.part(left.get());
                            part.leads().forEach(lead -> found.add(lead.leadId()));
                            left.set(from.from(part.rest()));
                        }))
                        .isLessThan(most);
            } while (left.get().after() != null);
            return found;
        }

        @Test
        void readsAPageOfWhatIsWithinReachAlone() {
            for (var reach : List.of(Reach.of("p-1"), Reach.ofAndNobodys(List.of("p-1", "p-2", "p-3")))) {
                for (var order : LeadSearch.Order.values()) {
                    var search = search(reach, order, Criterion.SHOWN);
                    assertThat(store.examinedBy(
                                    () -> assertThat(many.part(search).leads()).hasSize(10)))
                            .isLessThan(150 * reach.people().size() + 250);
                }
            }
        }

        @Test
        void readsAPageWhateverElseIsTrueOfAllLeads() {
            for (var common : List.of(
                    new Criterion.From(Criterion.SCORE, 0),
                    new Criterion.Is(Criterion.STEP, "new"),
                    new Criterion.Is("details.expectedValue.currency", "EUR"),
                    new Criterion.To("details.expectedCloseOn", LocalDate.EPOCH))) {
                assertThat(store.examinedBy(() -> assertThat(many.part(search(Criterion.SHOWN, common))
                                        .leads())
                                .extracting(Lead::leadId)
                                .hasSize(10)
                                .startsWith("n3999")))
                        .isLessThan(250);
            }
        }

        @Test
        void findsThoseInARareStateAtOnce() {
            for (var order : LeadSearch.Order.values()) {
                assertThat(store.examinedBy(() -> assertThat(many.part(
                                        search(Reach.EVERYBODY, order, new Criterion.In(List.of(LeadState.LOST)))))
                                .satisfies(part -> assertThat(part.leads())
                                        .extracting(Lead::leadId)
                                        .containsExactlyInAnyOrder("n0007", "n1507", "n3007"))))
                        .isLessThan(50);
            }
        }

        @Test
        void looksForWhatIsRareAPartAtATime() {
            for (var order : LeadSearch.Order.values()) {
                assertThat(parts(search(Reach.EVERYBODY, order, Criterion.SHOWN, RARE), 2_300))
                        .containsExactly("n0077");
                assertThat(parts(search(Reach.of("p-2"), order, Criterion.SHOWN, RARE), 2_300))
                        .containsExactly("n0077");
                assertThat(parts(search(Reach.of("p-1"), order, Criterion.SHOWN, RARE), 2_300))
                        .isEmpty();
            }
        }

        @Test
        void goesOnBehindWhatIsNear() {
            var hundredth = search(Criterion.SHOWN, new Criterion.From("details.expectedValue.amount", 20L));
            for (var search : List.of(hundredth, upTo(500, hundredth))) {
                assertThat(many.part(search).leads())
                        .extracting(Lead::leadId)
                        .containsExactly("n3999", "n3899", "n3799", "n3699", "n3599");
            }
            assertThat(parts(hundredth, 2_300)).hasSize(LEADS / 100 + 1).isSortedAccordingTo(Comparator.reverseOrder());
        }

        @Test
        void goesThroughAllThatHaveTheSameScoreWithoutReadingThemAgain() {
            assertThat(parts(search(Reach.EVERYBODY, LeadSearch.Order.SCORE, Criterion.SHOWN), 400))
                    .hasSize(LEADS)
                    .isSortedAccordingTo(Comparator.reverseOrder());
        }

        @Test
        void findsARareWordWhereverItIsAndACommonOneInTheOrderOfTheList() {
            assertThat(store.examinedBy(() ->
                            assertThat(found(new Criterion.Words("ad n0123"))).containsExactly("n0123")))
                    .isLessThan(250);
            assertThat(store.examinedBy(() -> assertThat(found(new Criterion.Words("ada")))
                            .hasSize(10)
                            .startsWith("n3999")))
                    .isLessThan(250);
            assertThat(found(new Criterion.Words("n012"))).hasSize(10).startsWith("n0129");
        }

        @Test
        void findsWhatSomebodysLeadsHaveInCommonWithoutLookingAtOthers() {
            var mark =
                    many.find("n0001").orElseThrow().state().likeness().marks().getFirst();
            for (var reach : List.of(Reach.of("p-1"), Reach.ofAndNobodys(List.of("p-1", "p-2")), Reach.EVERYBODY)) {
                assertThat(store.examinedBy(() -> assertThat(many.having(mark, reach, 20))
                                .hasSize(20)
                                .allMatch(lead -> reach.contains(lead.salespersonId()))))
                        .isLessThan(150);
            }
        }

        @Test
        void findsWhatSomebodyWaitsForWithoutLookingAtTheirOtherLeads() {
            for (var leadId : List.of("n0001", "n0002", "n0005")) {
                many.change(Command.of(
                        leadId,
                        CommandKey.once(),
                        Author.POLICY.by(),
                        lead -> List.of(
                                new LeadEvent.LeadConversionStarted(LeadFixture.conversion("c-" + leadId, 1)))));
            }
            for (var reach : List.of(Reach.of("p-1"), Reach.ofAndNobodys(List.of("p-1", "p-2")), Reach.EVERYBODY)) {
                assertThat(store.examinedBy(() -> assertThat(many.unanswered(reach, null, 20))
                                .hasSize(reach.equals(Reach.of("p-1")) ? 1 : 3)))
                        .isLessThan(20);
            }
        }

        private List<String> found(Criterion words) {
            return many.part(search(Criterion.SHOWN, words)).leads().stream()
                    .map(Lead::leadId)
                    .toList();
        }
    }
}
