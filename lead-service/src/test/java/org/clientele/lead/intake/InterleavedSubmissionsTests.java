package org.clientele.lead.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.assertj.core.api.Assertions;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.background.InMemoryPlaces;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.ChangingDetails;
import org.clientele.lead.lead.ClosingLeads;
import org.clientele.lead.lead.Details;
import org.clientele.lead.lead.InMemoryFieldChanges;
import org.clientele.lead.lead.InMemoryLeads;
import org.clientele.lead.lead.KeysInUseException;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadCommand;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.LeadState;
import org.clientele.lead.lead.LeftChanges;
import org.clientele.lead.lead.Person;
import org.clientele.lead.lead.ReopeningLeads;
import org.clientele.lead.lead.Steps;
import org.clientele.lead.lead.TakenByAnotherLeadException;
import org.clientele.lead.lead.WorkingOnLeads;
import org.clientele.lead.lead.WrongStateException;
import org.clientele.lead.matching.ClaimingKeys;
import org.clientele.lead.matching.InMemoryIdentityKeys;
import org.clientele.lead.matching.InMemoryKnownClients;
import org.clientele.lead.merging.Choice;
import org.clientele.lead.merging.FinishingMerges;
import org.clientele.lead.merging.InMemoryUndertakings;
import org.clientele.lead.merging.LeftUndertakings;
import org.clientele.lead.merging.MergeRefusedException;
import org.clientele.lead.merging.MergingLeads;
import org.clientele.lead.merging.SplittingLeads;
import org.clientele.lead.routing.Roster;
import org.clientele.lead.routing.RoutingLeads;
import org.clientele.lead.routing.RuleSet;
import org.clientele.servicedefaults.KeyedIds;
import org.clientele.testkit.Interleaving;
import org.junit.jupiter.api.Test;

/**
 * Two who bring the same person, one who takes what another left, one who closes the lead and one who opens it again,
 * in every order with two switches, or one and a crash: in the end each submission has its one outcome, and each e-mail
 * address and phone number belongs to one open lead at most, and to that if there is one.
 */
class InterleavedSubmissionsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    /** Three actors have so many orders that two switches are what a normal run has time for; set it to try more. */
    private static final int SWITCHES = Integer.getInteger("interleaving.switches", 2);

    private static final String ADA = "ada@example.org";
    private static final String ADAS_PHONE = "030 901820";
    private static final String OFFICE = "office@example.org";

    @Test
    void bringsTwoSubmissionsOfOnePersonToOneLead() {
        tryAll(world -> {
            world.actor(() -> world.submit("first", ADA, ADAS_PHONE));
            world.actor(() -> world.submit("second", ADA, ADAS_PHONE));
        });
    }

    @Test
    void sortsOutThreeThatShareAnAddressOrAPhoneNumber() {
        tryAll(world -> {
            world.actor(() -> world.submit("address", ADA, null));
            world.actor(() -> world.submit("both", ADA, ADAS_PHONE));
            world.actor(() -> world.submit("phone", OFFICE, ADAS_PHONE));
        });
    }

    @Test
    void finishesWhatTwoFindLeftBehind() {
        tryAll(world -> {
            world.leave("left", ADA, ADAS_PHONE);
            world.actor(world::finish);
            world.actor(() -> world.submit("left", ADA, ADAS_PHONE));
            world.actor(() -> world.submit("other", ADA, null));
        });
    }

    @Test
    void decidesAnewWhenTheLeadIsClosedMeanwhile() {
        tryAll(world -> {
            world.submit("first", ADA, ADAS_PHONE);
            world.actor(() -> world.lose("first"));
            world.actor(() -> world.submit("second", ADA, null));
            world.actor(() -> world.submit("third", null, ADAS_PHONE));
        });
    }

    @Test
    void opensALeadAgainOrLeavesItsAddressToAnother() {
        tryAll(world -> {
            world.submit("first", ADA, ADAS_PHONE);
            world.lose("first");
            world.actor(() -> world.reopen("first"));
            world.actor(() -> world.submit("second", ADA, null));
        });
    }

    @Test
    void opensOneOfTwoLostLeadsOfAPerson() {
        tryAll(world -> {
            world.submit("first", ADA, ADAS_PHONE);
            world.lose("first");
            world.submit("second", ADA, null);
            world.lose("second");
            world.actor(() -> world.reopen("first"));
            world.actor(() -> world.reopen("second"));
        });
    }

    @Test
    void letsALeadBeLostAndOpenedWhileOthersWantItsAddress() {
        tryAll(world -> {
            world.submit("first", ADA, ADAS_PHONE);
            world.actor(() -> world.lose("first"));
            world.actor(() -> world.reopen("first"));
            world.actor(() -> world.submit("second", ADA, null));
        });
    }

    @Test
    void bringsWhoeverComesMeanwhileToTheOneOfTwoMergedLeads() {
        tryAll(world -> {
            world.submit("first", ADA, null);
            world.submit("other", null, ADAS_PHONE);
            world.actor(() -> world.merge("first", "other"));
            world.actor(() -> world.submit("third", ADA, ADAS_PHONE));
        });
    }

    @Test
    void givesTheAddressBackWhenTheLeadsAreSplit() {
        tryAll(world -> {
            world.submit("first", ADA, null);
            world.submit("other", null, ADAS_PHONE);
            world.merge("first", "other");
            world.actor(() -> world.split("first"));
            world.actor(() -> world.submit("third", null, ADAS_PHONE));
            world.actor(() -> world.lose("first"));
        });
    }

    @Test
    void splitsALeadThatWasLostAndOpenedAgain() {
        tryAll(world -> {
            world.submit("first", ADA, null);
            world.submit("other", null, ADAS_PHONE);
            world.merge("first", "other");
            world.lose("first");
            world.actor(() -> world.reopen("first"));
            world.actor(() -> world.submit("third", null, ADAS_PHONE));
            world.actor(() -> world.split("first"));
        });
    }

    @Test
    void mergesNoTwoLeadsIntoEachOther() {
        tryAll(world -> {
            world.submit("first", ADA, null);
            world.submit("other", null, ADAS_PHONE);
            world.actor(() -> world.merge("first", "other"));
            world.actor(() -> world.merge("other", "first"));
        });
    }

    @Test
    void mergesNoThreeLeadsInACircle() {
        tryAll(world -> {
            world.submit("first", ADA, null);
            world.submit("other", null, ADAS_PHONE);
            world.submit("third", OFFICE, null);
            world.actor(() -> world.merge("first", "other"));
            world.actor(() -> world.merge("other", "third"));
            world.actor(() -> world.merge("third", "first"));
        });
    }

    @Test
    void mergesALeadThatIsBeingLostOrNot() {
        tryAll(world -> {
            world.submit("first", ADA, null);
            world.submit("other", null, ADAS_PHONE);
            world.actor(() -> world.merge("first", "other"));
            world.actor(() -> world.lose("other"));
            world.actor(() -> world.split("first"));
        });
    }

    @Test
    void givesALeadAnotherAddressOrLeavesItToWhoeverComesWithIt() {
        tryAll(world -> {
            world.submit("first", ADA, ADAS_PHONE);
            world.actor(() -> world.address("first", OFFICE, ADAS_PHONE));
            world.actor(() -> world.submit("second", OFFICE, null));
            world.actor(() -> world.submit("third", ADA, null));
        });
    }

    @Test
    void givesNoTwoLeadsTheSameNewAddress() {
        tryAll(world -> {
            world.submit("first", ADA, null);
            world.submit("second", null, ADAS_PHONE);
            world.actor(() -> world.address("first", OFFICE, null));
            world.actor(() -> world.address("second", OFFICE, ADAS_PHONE));
        });
    }

    @Test
    void letsTwoLeadsExchangeTheirAddressesOrNot() {
        tryAll(world -> {
            world.submit("first", ADA, null);
            world.submit("second", null, ADAS_PHONE);
            world.actor(() -> world.address("first", null, ADAS_PHONE));
            world.actor(() -> world.address("second", ADA, null));
            world.actor(() -> world.submit("third", ADA, ADAS_PHONE));
        });
    }

    @Test
    void changesAnAddressForthAndBack() {
        tryAll(world -> {
            world.submit("first", ADA, null);
            world.actor(() -> world.address("first", OFFICE, null));
            world.actor(() -> world.address("first", ADA, null));
            world.actor(() -> world.submit("second", ADA, null));
        });
    }

    @Test
    void changesTheAddressOfALeadThatIsLostAndOpenedAgain() {
        tryAll(world -> {
            world.submit("first", ADA, ADAS_PHONE);
            world.actor(() -> world.address("first", OFFICE, ADAS_PHONE));
            world.actor(() -> {
                world.lose("first");
                world.reopen("first");
            });
            world.actor(() -> world.submit("second", OFFICE, null));
        });
    }

    @Test
    void changesTheAddressOfALeadThatTookInAnother() {
        tryAll(world -> {
            world.submit("first", ADA, null);
            world.submit("other", null, ADAS_PHONE);
            world.merge("first", "other");
            world.address("first", OFFICE, null);
            world.actor(() -> world.address("first", ADA, ADAS_PHONE));
            world.actor(() -> world.split("first"));
            world.actor(() -> world.submit("third", ADA, ADAS_PHONE));
        });
    }

    @Test
    void mergesALeadWhoseAddressIsBeingChanged() {
        tryAll(world -> {
            world.submit("first", ADA, null);
            world.submit("other", null, ADAS_PHONE);
            world.actor(() -> world.merge("first", "other"));
            world.actor(() -> world.address("other", OFFICE, null));
            world.actor(() -> world.submit("third", OFFICE, null));
        });
    }

    @Test
    void keepsEachOfTwoContentsThatAreCalledTheSameOnce() {
        tryAll(world -> {
            world.actor(() -> world.deliver(ADA, null));
            world.actor(() -> world.deliver(OFFICE, null));
            world.actor(() -> world.deliver(ADA, null));
        });
    }

    @Test
    void keepsEachOfTwoContentsThatArriveTogetherOnce() {
        tryAll(world -> {
            world.actor(() -> world.deliver(ADA, null, OFFICE, null));
            world.actor(() -> world.deliver(OFFICE, null, ADA, null));
        });
    }

    @Test
    void keepsAnotherContentBesideWhateverHappensToTheFirst() {
        tryAll(world -> {
            world.deliver(ADA, ADAS_PHONE);
            world.actor(() -> world.deliver(ADA, null));
            world.actor(() -> world.deliver(ADA, null));
            world.actor(() -> world.lose(world.called()));
        });
    }

    private interface Story {
        void tell(Sales world);
    }

    private static void tryAll(Story story) {
        for (var orders : List.of(new Interleaving(SWITCHES - 1, 1), new Interleaving(SWITCHES, 0))) {
            int tried = orders.tryAll(step -> {
                var world = new Sales(step);
                story.tell(world);
                return world;
            });
            assertThat(tried).isGreaterThan(10);
        }
    }

    /** Intake and pipeline over ports in memory. */
    private static final class Sales extends Interleaving.World {

        private static final SubmissionIds IDS = new SubmissionIds(new KeyedIds("secret"));
        private static final String CALLED = "one";

        private final List<String> delivered = new ArrayList<>();
        private final InMemoryLedger ledger;
        private final InMemoryLeads leads;
        private final InMemoryIdentityKeys keys;
        private final SubmittingLeads submitting;
        private final WorkingOnLeads working;
        private final ReopeningLeads reopening;
        private final ChangingDetails changing;
        private final MergingLeads merging;
        private final SplittingLeads splitting;
        private final LeftUndertakings left;

        Sales(Runnable step) {
            ledger = new InMemoryLedger(step);
            leads = new InMemoryLeads(Sales::attachments, Clock.fixed(NOW, ZoneOffset.UTC), step);
            keys = new InMemoryIdentityKeys(step);
            var clock = Clock.fixed(NOW, ZoneOffset.UTC);
            var claiming = new ClaimingKeys(keys, new SubmissionsAndLeads(leads, ledger));
            working = new WorkingOnLeads(leads, new ClosingLeads(claiming));
            var leftChanges = new LeftChanges(leads);
            reopening = new ReopeningLeads(leads, claiming, leftChanges);
            changing = new ChangingDetails(
                    leads, claiming, InMemoryLeads.IDENTITIES, new InMemoryFieldChanges(), leftChanges, reopening);
            var undertakings = new InMemoryUndertakings(step);
            var finishing = new FinishingMerges(leads, undertakings);
            merging = new MergingLeads(leads, undertakings, finishing, clock);
            splitting = new SplittingLeads(leads, undertakings, finishing, claiming, clock);
            left = new LeftUndertakings(
                    undertakings, merging, splitting, new InMemoryPlaces(), Clock.offset(clock, Duration.ofMinutes(1)));
            var submissionKeys = new SubmissionKeys(InMemoryLeads.IDENTITIES);
            var settling = new SettlingSubmissions(
                    ledger,
                    new DecidingOutcomes(
                            ledger, claiming, submissionKeys, new HelpingHolders(leftChanges, reopening, splitting)),
                    capturing(submissionKeys, clock),
                    new PartsOfLeads(leads, ledger));
            var later = Clock.offset(clock, Duration.ofMinutes(1));
            submitting = new SubmittingLeads(ledger, new ReceivingSubmissions(ledger, IDS, later), settling, later);
        }

        private CapturingLeads capturing(SubmissionKeys submissionKeys, Clock clock) {
            var routing = new RoutingLeads(
                    () -> RuleSet.FIRST,
                    () -> new Roster(List.of()),
                    salespeople -> Map.of(),
                    (name, count) -> 0,
                    clock);
            var steps = new Steps(List.of("new", "qualified"));
            return new CapturingLeads(
                    leads,
                    submissionKeys,
                    new InMemoryKnownClients(InMemoryLeads.IDENTITIES),
                    routing,
                    new FixedRules(List.of()),
                    steps,
                    clock);
        }

        /** Of all that happens to a lead only which submissions were attached to it. */
        private static List<Outgoing> attachments(Lead after, Happened<LeadEvent> happened) {
            return happened.event() instanceof LeadEvent.SubmissionAttached one
                    ? List.of(Outgoing.of(
                            "attached", after.leadId(), "attached", one.origin().submissionId()))
                    : List.of();
        }

        /** The leads that a submission was attached to, once for each time. */
        private List<String> attachedTo(String submissionId) {
            return leads.leads()
                    .flatMap(lead -> leads.published(lead.leadId()).stream())
                    .filter(attached -> submissionId.equals(attached.data()))
                    .map(Outgoing::subject)
                    .toList();
        }

        void submit(String name, String email, String phone) {
            var outcome = submitting
                    .submit(List.of(new Arrival(name, submission(email, phone), Author.POLICY.by(), null, null)))
                    .getFirst();
            assertThat(outcome.settled()).isTrue();
        }

        /** Submissions of these addresses and phone numbers, which their source calls the same. */
        void deliver(String... emailsAndPhones) {
            var arrivals = new ArrayList<Arrival>();
            for (int i = 0; i < emailsAndPhones.length; i += 2) {
                var said = submission(emailsAndPhones[i], emailsAndPhones[i + 1]);
                delivered.add(emailsAndPhones[i] + emailsAndPhones[i + 1]);
                arrivals.add(new Arrival(
                        called(),
                        new Submission("test", CALLED, null, null, said.person(), null, null, null, null),
                        Author.POLICY.by(),
                        null,
                        null));
            }
            var entries = submitting.submit(arrivals);
            for (int i = 0; i < entries.size(); i++) {
                assertThat(entries.get(i).settled()).isTrue();
                assertThat(entries.get(i).submission())
                        .isEqualTo(arrivals.get(i).submission());
            }
        }

        String called() {
            return IDS.ofSource("test", CALLED);
        }

        void leave(String name, String email, String phone) {
            var entry = LedgerEntry.received(
                    new Arrival(name, submission(email, phone), Author.POLICY.by(), null, null), NOW);
            assertThat(ledger.receive(List.of(entry))).hasSize(1);
        }

        private static Submission submission(String email, String phone) {
            var person = new Person("Ada", "Berg", email, phone, null);
            return new Submission("test", null, null, null, person, null, null, null, null);
        }

        void finish() {
            var unused = submitting.pass();
        }

        void lose(String name) {
            unlessRefused(() -> working.carryOut(command(name, "lose").to(lead -> lead.lose("no-budget", null))));
        }

        void reopen(String name) {
            try {
                reopening.reopen(command(name, "reopen"));
            } catch (TakenByAnotherLeadException
                    | KeysInUseException
                    | StaleVersionException
                    | WrongStateException refused) {
                // whoever asked is told so
            }
        }

        void address(String name, String email, String phone) {
            var person = new Person("Ada", "Berg", email, phone, null);
            try {
                changing.change(
                        command(name, "address " + email + phone),
                        before -> new Details(
                                person,
                                before.company(),
                                before.need(),
                                before.expectedValue(),
                                before.expectedCloseOn()));
            } catch (TakenByAnotherLeadException
                    | KeysInUseException
                    | StaleVersionException
                    | WrongStateException refused) {
                // whoever asked is told so
            }
        }

        void merge(String name, String other) {
            unlessRefused(
                    () -> merging.merge(command(name, "merge " + other), SubmissionIds.leadId(other), Choice.NONE));
        }

        void split(String name) {
            unlessRefused(() -> splitting.split(command(name, "split"), null));
        }

        private static void unlessRefused(Runnable work) {
            try {
                work.run();
            } catch (MergeRefusedException | StaleVersionException | WrongStateException refused) {
                // whoever asked is told so
            }
        }

        private static LeadCommand command(String name, String what) {
            return new LeadCommand(
                    SubmissionIds.leadId(name), new CommandKey(what, null), OptionalLong.empty(), Author.POLICY);
        }

        /** First whoever comes next finishes what was left. */
        @Override
        protected void check() {
            var unused = left.pass();
            ledger.unsettled(Instant.MAX, 10)
                    .forEach(entry -> submit(
                            entry.submissionId(),
                            entry.submission().person().email(),
                            entry.submission().person().phone()));
            ledger.all().forEach(this::requireOneOutcome);
            leads.leads()
                    .forEach(lead -> assertThat(ledger.all())
                            .anyMatch(entry -> entry.outcome() == Outcome.ACCEPTED
                                    && entry.ownLeadId().equals(lead.leadId())));
            requireEachContentOnce();
            requireOneOpenLeadAKey();
            leads.leads().forEach(this::requireWholeMerges);
        }

        /** A lead is part of one that knows it, and of no part of itself. */
        private void requireWholeMerges(Lead lead) {
            var into = lead.mergedInto();
            assertThat(into == null).isEqualTo(lead.state() != LeadState.MERGED);
            if (into != null) {
                assertThat(leads.find(into.leadId()).orElseThrow().state().absorption(into.mergeId()))
                        .isPresent();
                assertThat(whole(lead).mergedInto()).isNull();
            }
            lead.absorbed()
                    .forEach(one -> assertThat(leads.find(one.leadId())
                                    .orElseThrow()
                                    .state()
                                    .isMergedBy(one.mergeId()))
                            .isTrue());
        }

        private Lead whole(Lead lead) {
            var now = lead;
            for (int depth = 0; now.mergedInto() != null && depth < 5; depth++) {
                now = leads.find(now.mergedInto().leadId()).orElseThrow().state();
            }
            return now;
        }

        /** Of those that are called the same one has the id, and each other one says which. */
        private void requireEachContentOnce() {
            var called = ledger.all().stream()
                    .filter(entry -> entry.submission().externalId() != null)
                    .toList();
            assertThat(called).extracting(LedgerEntry::submission).doesNotHaveDuplicates();
            assertThat(called.size())
                    .isLessThanOrEqualTo((int) delivered.stream().distinct().count());
            called.forEach(entry -> assertThat(entry.receipt().sameIdAs())
                    .isEqualTo(entry.submissionId().equals(called()) ? null : called()));
        }

        private void requireOneOutcome(LedgerEntry entry) {
            assertThat(entry.settled()).isTrue();
            var attached = attachedTo(entry.submissionId());
            switch (entry.outcome()) {
                case ACCEPTED -> {
                    assertThat(entry.leadId()).isEqualTo(entry.ownLeadId());
                    assertThat(leads.leads()).extracting(Lead::leadId).contains(entry.ownLeadId());
                    assertThat(attached).isEmpty();
                }
                case ATTACHED -> {
                    assertThat(leads.leads()).extracting(Lead::leadId).doesNotContain(entry.ownLeadId());
                    assertThat(attached).containsExactly(entry.leadId());
                }
                case RECEIVED, REJECTED, WITHDRAWN -> Assertions.fail("ended as " + entry);
            }
        }

        private void requireOneOpenLeadAKey() {
            var open = leads.leads().filter(lead -> lead.state().isOpen()).toList();
            assertThat(open.stream().flatMap(lead -> lead.keys().stream())).doesNotHaveDuplicates();
            open.forEach(lead -> lead.keys().forEach(key -> {
                assertThat(keys.all()).containsKey(key);
                var holder =
                        leads.find(keys.all().get(key).leadId()).orElseThrow().state();
                assertThat(whole(holder).leadId()).isEqualTo(lead.leadId());
                assertThat(lead.state()).isEqualTo(LeadState.OPEN);
            }));
        }
    }
}
