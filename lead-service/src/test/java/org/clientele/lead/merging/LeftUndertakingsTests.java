package org.clientele.lead.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.background.InMemoryPlaces;
import org.clientele.eventdelivery.failure.OutboxFullException;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.InMemoryLeads;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadCommand;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.LeadFixture;
import org.clientele.lead.lead.LeadState;
import org.clientele.lead.matching.ClaimingKeys;
import org.clientele.lead.matching.InMemoryIdentityKeys;
import org.junit.jupiter.api.Test;

/** What was begun is carried to its end, however many others cannot be. */
class LeftUndertakingsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** Leads of which some have no room in their outbox. */
    private static final class Leads extends InMemoryLeads {

        private final Set<String> full = new HashSet<>();
        private Runnable before = () -> {};

        Leads() {
            super((after, happened) -> List.of(), CLOCK, () -> {});
        }

        @Override
        public List<Versioned<Lead>> changeAll(List<Command<Lead, LeadEvent>> commands) {
            commands.stream()
                    .map(Command::id)
                    .filter(full::contains)
                    .findFirst()
                    .ifPresent(id -> {
                        throw new OutboxFullException(id);
                    });
            return super.changeAll(commands);
        }

        void beforeTheNextRead(Runnable happening) {
            before = happening;
        }

        @Override
        public Optional<Versioned<Lead>> find(String id) {
            var happening = before;
            before = () -> {};
            happening.run();
            return super.find(id);
        }

        LeadState stateOf(String leadId) {
            return find(leadId).orElseThrow().state().state();
        }
    }

    private final Leads leads = new Leads();
    private final InMemoryUndertakings undertakings = new InMemoryUndertakings(() -> {});
    private final FinishingMerges finishing = new FinishingMerges(leads, undertakings);
    private final MergingLeads merging = new MergingLeads(leads, undertakings, finishing, CLOCK);
    private final SplittingLeads splitting = new SplittingLeads(
            leads,
            undertakings,
            finishing,
            new ClaimingKeys(new InMemoryIdentityKeys(() -> {}), holders -> Map.of()),
            CLOCK);
    private final LeftUndertakings left = new LeftUndertakings(
            undertakings, merging, splitting, new InMemoryPlaces(), Clock.offset(CLOCK, Duration.ofMinutes(1)));

    @Test
    void isHeldUpByNoneThatCannotBeFinished() {
        var many = IntStream.range(0, 150)
                .mapToObj(i -> begin("stuck-" + i, "into-" + i))
                .toList();
        many.forEach(one -> leads.full.add(one.leadId()));
        begin("other", "survivor");
        assertThatExceptionOfType(OutboxFullException.class).isThrownBy(left::pass);
        assertThatExceptionOfType(OutboxFullException.class).isThrownBy(left::pass);
        assertThat(leads.stateOf("other")).isEqualTo(LeadState.MERGED);
        leads.full.clear();
        left.pass();
        left.pass();
        assertThat(many)
                .allSatisfy(one -> assertThat(leads.stateOf(one.otherLeadId())).isEqualTo(LeadState.MERGED));
        assertThat(undertakings.openSince(NOW.plusSeconds(60), null, 999)).isEmpty();
    }

    @Test
    void carriesOutWhatWasAnnouncedThoughTheOutboxWasFullInBetween() {
        var merge = begin("other", "survivor");
        leads.full.add("other");
        assertThatExceptionOfType(OutboxFullException.class)
                .isThrownBy(() -> merging.carryOut(merge, OptionalLong.empty()));
        assertThat(leads.find("survivor").orElseThrow().state().absorbed()).hasSize(1);
        leads.full.clear();
        begin("third", "other");
        leads.full.add("third");
        assertThatExceptionOfType(OutboxFullException.class).isThrownBy(left::pass);
        leads.full.clear();
        left.pass();
        assertThat(leads.stateOf("other")).isEqualTo(LeadState.MERGED);
    }

    @Test
    void carriesOutWhatWasAnnouncedThoughALaterAttemptIsRefused() {
        var merge = begin("other", "survivor");
        leads.full.add("other");
        assertThatExceptionOfType(OutboxFullException.class)
                .isThrownBy(() -> merging.carryOut(merge, OptionalLong.empty()));
        leads.full.clear();
        IntStream.range(0, 25).forEach(i -> change("survivor", lead -> lead.moveTo("step-" + i, null)));
        merging.carryOut(merge, OptionalLong.of(1));
        assertThat(leads.stateOf("other")).isEqualTo(LeadState.MERGED);
    }

    /** Both have seen that nothing was begun; one is at the end before the other reads the lead. */
    @Test
    void answersWhoeverRepeatsASplitAtTheSameTimeAsTheFirst() {
        merging.carryOut(begin("other", "survivor"), OptionalLong.empty());
        var command = new LeadCommand(
                "survivor", new CommandKey("split", null), OptionalLong.empty(), Author.any(Author.POLICY.by()));
        leads.beforeTheNextRead(() -> splitting.split(command, null));
        var repeated = splitting.split(command, null);
        assertThat(repeated.mergeId()).isEqualTo(splitting.split(command, null).mergeId());
        assertThat(leads.stateOf("other")).isEqualTo(LeadState.OPEN);
    }

    private Undertaking begin(String otherLeadId, String leadId) {
        create(leadId);
        create(otherLeadId);
        var author = Author.any(Author.POLICY.by());
        var command =
                new LeadCommand(leadId, new CommandKey("merge|" + otherLeadId, null), OptionalLong.empty(), author);
        return undertakings.begin(Undertaking.merge(command, otherLeadId, Choice.NONE, NOW));
    }

    private void create(String leadId) {
        var lead = LeadFixture.captured("a portal", null, 42);
        var named = new Lead(
                leadId,
                lead.capture(),
                lead.details(),
                lead.opening(),
                lead.ownership(),
                lead.progress(),
                null,
                lead.merges(),
                lead.traces());
        var unused = leads.create(new Beginning<>(
                named, new CommandKey(leadId, null), Author.POLICY.by(), List.of(new LeadEvent.LeadCaptured())));
    }

    private void change(String leadId, Function<Lead, List<LeadEvent>> decide) {
        var unused = leads.change(Command.of(leadId, CommandKey.once(), Author.POLICY.by(), decide::apply));
    }
}
