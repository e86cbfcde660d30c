package org.clientele.lead.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.eventdelivery.failure.OutboxFullException;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.InMemoryLeads;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.LeadFixture;
import org.clientele.lead.lead.LeadState;
import org.clientele.testkit.Interleaving;
import org.junit.jupiter.api.Test;

/** However many submissions share a lead, whoever else is at it and wherever somebody stops: each is a part once. */
class PartsOfLeadsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final By BY = Author.POLICY.by();
    private static final String IMPORT = "import-1";

    @Test
    void attachesAndDetachesManyOnce() {
        var world = new World(() -> {}, LeadFixture.in(LeadState.OPEN));
        var all = world.decided(500);
        world.parts.attach(all);
        world.parts.attach(all);
        assertThat(world.published("attached")).hasSize(500).doesNotHaveDuplicates();
        assertThat(world.ledger.all()).allMatch(LedgerEntry::settled);
        world.parts.detach(all, IMPORT, BY);
        world.parts.detach(all, IMPORT, BY);
        assertThat(world.published("detached")).hasSize(500).doesNotHaveDuplicates();
        assertThat(world.ledger.all()).allMatch(entry -> entry.outcome() == Outcome.WITHDRAWN);
        assertThat(world.lead().traces().unnoted().submissionIds().count()).isLessThan(100);
    }

    @Test
    void attachesAgainWhatWasDetachedAndArrivesOnceMore() {
        var world = new World(() -> {}, LeadFixture.in(LeadState.OPEN));
        var first = world.decided(1);
        world.parts.attach(first);
        world.parts.detach(first, IMPORT, BY);
        world.ledger.setAside(List.copyOf(world.ledger.all()));
        world.parts.attach(world.decided(1));
        assertThat(world.published("attached")).hasSize(2);
        assertThat(world.published("detached")).hasSize(1);
    }

    @Test
    void waitsWhileTheOutboxIsFull() {
        var world = new World(() -> {}, LeadFixture.in(LeadState.OPEN));
        var all = world.decided(100);
        world.fullFor = 3;
        world.parts.attach(all);
        assertThat(world.published("attached")).hasSize(100).doesNotHaveDuplicates();
        assertThat(world.ledger.all()).allMatch(LedgerEntry::settled);
    }

    @Test
    void keepsWhatWasDoneWhenTheOutboxStaysFull() {
        var world = new World(() -> {}, LeadFixture.in(LeadState.OPEN));
        var first = world.decided(40);
        world.parts.attach(first);
        world.parts.detach(first.subList(0, 10), IMPORT, BY);
        world.fullFor = Integer.MAX_VALUE;
        assertThatExceptionOfType(OutboxFullException.class).isThrownBy(() -> world.parts.detach(first, IMPORT, BY));
        world.fullFor = 0;
        world.parts.detach(first, IMPORT, BY);
        assertThat(world.published("detached")).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void attachesOnceWhenTwoAreAtItAndOneStops() {
        tryAll(new Interleaving(2, 1), step -> {
            var world = new World(step, LeadFixture.in(LeadState.OPEN));
            var all = world.decided(3);
            world.actor(() -> world.parts.attach(all));
            world.actor(() -> world.parts.attach(all));
            world.end = () -> {
                world.parts.attach(all);
                assertThat(world.published("attached")).hasSize(3).doesNotHaveDuplicates();
                assertThat(world.ledger.all())
                        .allMatch(entry -> entry.settled() && entry.outcome() == Outcome.ATTACHED);
            };
            return world;
        });
    }

    @Test
    void detachesOnceWhenTwoAreAtItAndOneStops() {
        tryAll(new Interleaving(2, 1), step -> {
            var world = new World(step, LeadFixture.in(LeadState.OPEN));
            var all = world.decided(3);
            world.parts.attach(all);
            world.actor(() -> world.parts.detach(all, IMPORT, BY));
            world.actor(() -> world.parts.detach(all, IMPORT, BY));
            world.end = () -> {
                world.parts.detach(all, IMPORT, BY);
                assertThat(world.published("detached")).hasSize(3).doesNotHaveDuplicates();
                assertThat(world.ledger.all()).allMatch(entry -> entry.outcome() == Outcome.WITHDRAWN);
            };
            return world;
        });
    }

    @Test
    void takesTheOutcomeBackOrAttachesWhenTheLeadIsLostAndOpenedAgainBetweenTwo() {
        tryAll(new Interleaving(4, 0), step -> {
            var world = new World(step, LeadFixture.in(LeadState.OPEN));
            var one = world.decided(1);
            world.actor(() -> world.parts.attach(one));
            world.actor(() -> world.parts.attach(one));
            world.actor(world::loseAndReopen);
            world.end = () -> {
                var now = world.ledger.all().iterator().next();
                var wasAttached = !world.published("attached").isEmpty();
                assertThat(now.outcome()).isEqualTo(wasAttached ? Outcome.ATTACHED : Outcome.RECEIVED);
                assertThat(now.settled()).isEqualTo(wasAttached);
                assertThat(world.published("attached")).hasSizeLessThan(2);
            };
            return world;
        });
    }

    private interface Story {

        World tell(Runnable step);
    }

    private static void tryAll(Interleaving orders, Story story) {
        assertThat(orders.tryAll(story::tell)).isGreaterThan(100);
    }

    /** One lead, the ledger, and who works on them. */
    private static final class World extends Interleaving.World {

        private final InMemoryLedger ledger;
        private final InMemoryLeads leads;
        private final PartsOfLeads parts;
        private final String leadId;
        private final long opening;
        private Runnable end = () -> {};
        private int fullFor;

        World(Runnable step, Lead open) {
            ledger = new InMemoryLedger(step);
            leads = new InMemoryLeads(World::told, Clock.fixed(NOW, ZoneOffset.UTC), step) {
                @Override
                public List<Versioned<Lead>> changeAll(List<Command<Lead, LeadEvent>> commands) {
                    if (fullFor > 0) {
                        fullFor--;
                        throw new OutboxFullException(leadId);
                    }
                    return super.changeAll(commands);
                }
            };
            parts = new PartsOfLeads(leads, ledger);
            leadId = open.leadId();
            opening = open.opening().number();
            leads.create(new Beginning<>(open, CommandKey.once(), BY, List.of(new LeadEvent.LeadCaptured())));
        }

        private static List<Outgoing> told(Lead after, Happened<LeadEvent> happened) {
            return switch (happened.event()) {
                case LeadEvent.SubmissionAttached it ->
                    List.of(Outgoing.of(
                            "parts", after.leadId(), "attached", it.origin().submissionId()));
                case LeadEvent.SubmissionDetached it ->
                    List.of(Outgoing.of(
                            "parts", after.leadId(), "detached", it.origin().submissionId()));
                default -> List.of();
            };
        }

        /** Submissions of an import that shall be attached, as they are in the ledger. */
        List<LedgerEntry> decided(int count) {
            var entries = IntStream.range(0, count)
                    .mapToObj(row -> LedgerEntry.received(
                                    new Arrival(
                                            "row-" + row,
                                            new Submission("fair", null, null, null, null, null, null, null, null),
                                            BY,
                                            null,
                                            null,
                                            new Imported(IMPORT, row, null),
                                            null),
                                    NOW)
                            .attached(leadId, opening))
                    .toList();
            entries.forEach(entry -> ledger.receive(List.of(received(entry))));
            assertThat(ledger.decide(entries)).isTrue();
            return entries;
        }

        private static LedgerEntry received(LedgerEntry entry) {
            return new LedgerEntry(
                    entry.submissionId(), entry.submission(), entry.receipt(), LedgerEntry.Decision.NONE, false);
        }

        void loseAndReopen() {
            change(new LeadEvent.LeadLost("no-budget", null));
            change(new LeadEvent.LeadReopened(opening + 1));
        }

        private void change(LeadEvent event) {
            var command = new Command<Lead, LeadEvent>(
                    leadId, CommandKey.once(), BY, OptionalLong.empty(), lead -> List.of(event));
            assertThat(leads.change(command).id()).isEqualTo(leadId);
        }

        Lead lead() {
            return leads.find(leadId).orElseThrow().state();
        }

        List<Object> published(String type) {
            return leads.published(leadId).stream()
                    .filter(record -> record.type().equals(type))
                    .<Object>map(Outgoing::data)
                    .toList();
        }

        @Override
        protected void check() {
            end.run();
        }
    }
}
