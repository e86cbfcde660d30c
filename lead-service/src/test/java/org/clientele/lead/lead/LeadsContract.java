package org.clientele.lead.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.NoSuchAggregateException;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.routing.Assignment;
import org.clientele.lead.routing.PassedOver;
import org.clientele.lead.routing.Routing;
import org.clientele.servicedefaults.Money;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.Reach;
import org.junit.jupiter.api.Test;

/** What all leads guarantee, whatever keeps them. */
public abstract class LeadsContract {

    private static final Instant AT = Instant.parse("2026-03-02T09:15:00Z");
    private static final Assignment TO_ANNA =
            new Assignment("anna", "north", Assignment.BY_HAND, null, List.of("anna"), List.of());

    protected abstract Leads leads();

    private Lead lead(String leadId, Instant at) {
        var details = new Details(
                LeadFixture.ada(leadId + "@sommer.example"),
                LeadFixture.SOMMER,
                "a portal",
                new Money(100, "EUR"),
                null);
        var capture = new Capture(new Origin("submission-" + leadId, "website", "spring", AT), at, "client-1");
        return Lead.captured(leadId, "new", capture, details, new Opening(1, List.of("key-" + leadId)));
    }

    private Lead captured(String leadId, Instant at, LeadEvent... events) {
        return leads().create(new Beginning<>(lead(leadId, at), CommandKey.once(), Author.POLICY.by(), List.of(events)))
                .state();
    }

    private Versioned<Lead> change(String leadId, Function<Lead, List<LeadEvent>> decide) {
        return leads().change(Command.of(leadId, CommandKey.once(), Author.POLICY.by(), decide::apply));
    }

    @Test
    void keepsALeadWithAllItsParts() {
        captured("a", AT, new LeadEvent.LeadCaptured(), new LeadEvent.LeadAssigned(TO_ANNA));
        change("a", lead -> lead.rescore(new Score(20, 3, List.of(new Score.Reason("asked-for-a-demo", 20)))));
        var answers = new Qualification("a portal", "released", "buyer", "now");
        change(
                "a",
                lead -> List.of(new LeadEvent.LeadQualified(answers, "qualified", new Money(7, "EUR"), null, null)));
        var absorption = new Absorption(
                "merge", "b", 4, List.of("b"), List.of("key-b"), List.of("need"), Details.NONE, "client-2");
        var merged = change("a", lead -> List.of(new LeadEvent.LeadMerged(absorption, Details.NONE)));
        assertThat(leads().find("a")).contains(merged);
        assertThat(merged.version()).isEqualTo(5);
        assertThat(merged.state().keys()).containsExactly("key-a", "key-b");
    }

    @Test
    void keepsAConversionAndTheWayBack() {
        captured("a", AT);
        var project = new Project("Portal", new Money(5, "EUR"), "framework", LocalDate.EPOCH, null, null);
        var wanted = new Conversion.Wanted(
                "conversion",
                null,
                project,
                new Conversion.Exchanged(1, List.of("c-1"), "YWJjZGVm"),
                AT,
                By.http("anna"),
                2,
                Reach.of("anna"),
                AT.minusSeconds(9));
        change("a", lead -> List.of(new LeadEvent.LeadConversionStarted(Conversion.begun(wanted, AT.plusSeconds(9)))));
        change("a", lead -> lead.heed(new ConversionAnswer.Signed("conversion", "client", "project"), AT));
        var undoing = new Conversion.Undoing("undo", "by mistake", AT, By.http("anna"), List.of());
        change("a", lead -> lead.undo(undoing, AT.plusSeconds(9), 7));
        var refused = change(
                "a", lead -> lead.heed(new ConversionAnswer.UndoRefused("conversion", "undo", List.of("left")), AT));
        assertThat(leads().find("a")).contains(refused);
        assertThat(refused.state().requireConversion().requireUndoing().refusals())
                .containsExactly("left");
    }

    @Test
    void capturesALeadOnce() {
        captured("a", AT, new LeadEvent.LeadCaptured());
        change("a", lead -> lead.moveTo("contacted", null));
        assertThat(captured("a", AT.plusSeconds(5), new LeadEvent.LeadCaptured())
                        .step())
                .isEqualTo("contacted");
    }

    @Test
    void letsNobodyChangeWhatIsSomebodyElses() {
        captured("a", AT, new LeadEvent.LeadAssigned(TO_ANNA));
        var ben = new Author(By.http("ben"), Reach.of("ben"));
        var command = new LeadCommand("a", CommandKey.once(), OptionalLong.empty(), ben);
        assertThatExceptionOfType(NotYoursException.class)
                .isThrownBy(() -> leads().change(command.to(lead -> lead.moveTo("contacted", null))));
        assertThat(leads().find("a").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void triesAgainWhatIsMeantForTheVersionThatWasRead() {
        captured("a", AT);
        var command = new LeadCommand("a", CommandKey.once(), OptionalLong.empty(), Author.POLICY);
        var seen = new ArrayList<Long>();
        var moved = leads().asRead("a", command.expected(), read -> {
            seen.add(read.version());
            if (seen.size() < 3) {
                change("a", lead -> lead.moveTo("step-" + seen.size(), null));
            }
            return leads().change(command.pinnedTo(read.version()).to(lead -> lead.moveTo("contacted", null)));
        });
        assertThat(seen).containsExactly(0L, 1L, 2L);
        assertThat(moved.state().step()).isEqualTo("contacted");
    }

    @Test
    void triesOnlyOnceWhereOneVersionIsWanted() {
        captured("a", AT);
        var command = new LeadCommand("a", CommandKey.once(), OptionalLong.of(0), Author.POLICY);
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> leads().asRead("a", command.expected(), read -> {
                    change("a", lead -> lead.moveTo("elsewhere", null));
                    return leads().change(command.to(lead -> lead.moveTo("contacted", null)));
                }));
        assertThatExceptionOfType(NoSuchAggregateException.class)
                .isThrownBy(() -> leads().asRead("nobody", OptionalLong.empty(), read -> read));
    }

    @Test
    void goesThroughOpenLeadsInTheOrderOfTheirIds() {
        captured("c", AT);
        captured("a", AT);
        captured("d", AT, new LeadEvent.LeadLost("no-need", null));
        captured("b", AT);
        assertThat(leads().openAfter(null, 2)).extracting(Lead::leadId).containsExactly("a", "b");
        assertThat(leads().openAfter("b", 2)).extracting(Lead::leadId).containsExactly("c");
    }

    @Test
    void letsLeadsWaitInTheOrderInWhichTheyCame() {
        captured("late", AT.plusSeconds(2));
        captured("b", AT);
        captured("a", AT);
        captured("hers", AT, new LeadEvent.LeadAssigned(TO_ANNA));
        captured("lost", AT, new LeadEvent.LeadLost("no-need", null));
        var nobody = new Routing.Unassigned(
                Routing.Unassigned.Reason.NOBODY_AVAILABLE,
                4,
                List.of(new PassedOver("ben", PassedOver.Reason.ABSENT)));
        change("a", lead -> lead.route(nobody));
        assertThat(leads().unassigned(null, 2)).extracting(Lead::leadId).containsExactly("a", "b");
        assertThat(leads().unassigned(new Position<>(AT, "b"), 2))
                .extracting(Lead::leadId)
                .containsExactly("late");
        change("a", lead -> lead.route(new Routing.Assigned(TO_ANNA)));
        assertThat(leads().unassigned(null, 9)).extracting(Lead::leadId).containsExactly("b", "late");
    }

    @Test
    void findsWhatHasNoAnswerInTheOrderInWhichItWasAsked() {
        captured("late", AT, asked("conversion-3", AT.plusSeconds(2)));
        captured("b", AT, asked("conversion-2", AT));
        captured("a", AT, asked("conversion-1", AT));
        captured("open", AT);
        assertThat(leads().unanswered(Reach.EVERYBODY, null, 2))
                .extracting(Lead::leadId)
                .containsExactly("a", "b");
        assertThat(leads().unanswered(Reach.EVERYBODY, new Position<>(AT, "b"), 2))
                .extracting(Lead::leadId)
                .containsExactly("late");
        change("a", lead -> lead.heed(new ConversionAnswer.Signed("conversion-1", "client", "project"), AT));
        assertThat(leads().unanswered(Reach.EVERYBODY, null, 9))
                .extracting(Lead::leadId)
                .containsExactly("b", "late");
    }

    private static LeadEvent asked(String conversionId, Instant at) {
        var wanted = LeadFixture.conversion(conversionId, 1).wanted();
        var askedThen = new Conversion.Wanted(
                conversionId,
                null,
                wanted.project(),
                wanted.exchanged(),
                at,
                wanted.by(),
                wanted.attempt(),
                null,
                null);
        return new LeadEvent.LeadConversionStarted(Conversion.begun(askedThen, at.plusSeconds(30)));
    }

    @Test
    void findsOpenLeadsByWhatTheyHaveInCommon() {
        var mark = captured("a", AT).likeness().marks().getFirst();
        captured("b", AT);
        captured("lost", AT, new LeadEvent.LeadLost("no-need", null));
        assertThat(leads().having(mark, Reach.EVERYBODY, 9))
                .extracting(Lead::leadId)
                .contains("a")
                .doesNotContain("lost");
        assertThat(leads().having("no such mark", Reach.EVERYBODY, 9)).isEmpty();
    }

    @Test
    void findsWhatIsWithinReachAloneByWhatItHasInCommonAndWithoutAnAnswer() {
        var mark = captured("nobodys", AT, asked("conversion-1", AT.plusSeconds(1)))
                .likeness()
                .marks()
                .getFirst();
        captured("annas", AT, new LeadEvent.LeadAssigned(TO_ANNA), asked("conversion-2", AT));
        for (var reach : List.of(Reach.of("anna"), Reach.of("ben"), Reach.ofAndNobodys(List.of("anna")))) {
            var within = Stream.of("annas", "nobodys")
                    .filter(id -> reach.contains(id.equals("annas") ? "anna" : null))
                    .toList();
            assertThat(leads().having(mark, reach, 9))
                    .extracting(Lead::leadId)
                    .containsExactlyInAnyOrderElementsOf(within);
            assertThat(leads().unanswered(reach, null, 9))
                    .extracting(Lead::leadId)
                    .containsExactlyElementsOf(within);
        }
        change("annas", lead -> lead.heed(new ConversionAnswer.Signed("conversion-2", "client", "project"), AT));
        assertThat(leads().unanswered(Reach.of("anna"), null, 9)).isEmpty();
        assertThat(leads().having(mark, Reach.of("anna"), 9)).isEmpty();
    }
}
