package org.clientele.lead.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.lead.Capture;
import org.clientele.lead.lead.Details;
import org.clientele.lead.lead.GivenBack;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.LeadState;
import org.clientele.lead.lead.Opening;
import org.clientele.lead.lead.Origin;
import org.clientele.lead.lead.Qualification;
import org.clientele.servicedefaults.Money;

/**
 * What holds of every sequence of changes, merges and splits: a lead says what is its own, and on top of it what it
 * took of others that are part of it; what somebody changes is its own from then on.
 */
class MergeLawsTests {

    private static final int LEADS = 5;
    private static final String CLOSE_ON = "expectedCloseOn";

    /** One of many things to do; the numbers choose among what is possible then. */
    record Step(int kind, int which, int other, Choice choice, long value) {}

    @Property(tries = 2_000)
    void splitGivesBackEveryLeadWithItsLaterChanges(
            @ForAll("details") List<Map<String, Object>> details, @ForAll("steps") List<Step> steps) {
        var sales = new Sales(details);
        for (var step : steps) {
            sales.take(step);
            sales.requireAsExpected();
        }
        sales.splitAll();
        sales.requireEachOnItsOwn();
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> details() {
        return Arbitraries.maps(
                        Arbitraries.of(Details.NAMES), Arbitraries.integers().between(1, 3))
                .ofMaxSize(10)
                .map(MergeLawsTests::details)
                .list()
                .ofSize(LEADS);
    }

    private static Map<String, Object> details(Map<String, Integer> chosen) {
        var fields = new LinkedHashMap<String, Object>();
        chosen.forEach((name, value) -> fields.put(
                name,
                switch (name) {
                    case "company.employees" -> value;
                    case "expectedValue" -> new Money(value, "EUR");
                    case "expectedCloseOn" -> LocalDate.EPOCH.plusDays(value);
                    default -> name + " " + value;
                }));
        if (chosen.keySet().stream().anyMatch(name -> name.startsWith("company."))) {
            fields.put("company.name", "company.name " + chosen.size());
        }
        return fields;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var fields = Arbitraries.of(Details.NAMES).list().ofMaxSize(6);
        var choices = Combinators.combine(fields, fields).as(Choice::new);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, LEADS - 1),
                        Arbitraries.integers().between(0, LEADS - 1),
                        choices,
                        Arbitraries.longs().between(4, 9))
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }

    /** What is expected of a lead, told in another way than the lead tells it. */
    private static final class Expected {
        private final Map<String, Object> own;
        private final Map<String, Map<String, Object>> taken = new LinkedHashMap<>();

        Expected(Map<String, Object> own) {
            this.own = new HashMap<>(own);
        }

        Map<String, Object> all() {
            var all = new HashMap<>(own);
            taken.values().forEach(all::putAll);
            return all;
        }

        void take(String mergeId, Map<String, Object> theirs, Choice choice) {
            var ours = all();
            var fields = new HashMap<String, Object>();
            theirs.forEach((name, value) -> {
                var wanted = choice.theirs().contains(name) || !ours.containsKey(name);
                if (wanted && !choice.ours().contains(name) && !value.equals(ours.get(name))) {
                    fields.put(name, value);
                }
            });
            if (!ours.containsKey(Details.COMPANY_NAME) && !fields.containsKey(Details.COMPANY_NAME)) {
                fields.keySet().removeIf(Details::isOfCompany);
            }
            taken.put(mergeId, fields);
        }

        /** A lead has no company without a name. */
        void giveBack(String mergeId) {
            taken.remove(mergeId);
            if (!all().containsKey(Details.COMPANY_NAME)) {
                taken.values().forEach(fields -> fields.keySet().removeIf(Details::isOfCompany));
            }
        }

        void change(String name, Object value) {
            if (!value.equals(all().get(name))) {
                taken.values().forEach(fields -> fields.remove(name));
                own.put(name, value);
            }
        }

        void remove(String name) {
            if (all().containsKey(name)) {
                taken.values().forEach(fields -> fields.remove(name));
                own.remove(name);
            }
        }
    }

    private static final class Sales {
        private final List<Lead> leads = new ArrayList<>();
        private final List<Expected> expected = new ArrayList<>();
        private final Map<Integer, Lead> asMerged = new HashMap<>();
        private int merges;

        Sales(List<Map<String, Object>> details) {
            for (int i = 0; i < details.size(); i++) {
                leads.add(lead(i, Details.of(details.get(i))));
                expected.add(new Expected(details.get(i)));
            }
        }

        private static Lead lead(int number, Details details) {
            return Lead.captured(
                            Integer.toString(number),
                            "new",
                            new Capture(new Origin("submission-" + number, "test", null, null), Instant.EPOCH, null),
                            Details.NONE,
                            new Opening(1, List.of("key-" + number)))
                    .after(changed(List.of("key-" + number), details));
        }

        private static LeadEvent changed(List<String> keys, Details details) {
            return new LeadEvent.LeadDetailsChanged("change", List.of(), details, keys, 1);
        }

        void take(Step step) {
            if (leads.get(step.which()).state() == LeadState.MERGED) {
                return;
            }
            switch (step.kind()) {
                case 0 -> qualify(step.which(), new Money(step.value(), "EUR"));
                case 1 -> split(step.which(), step.other());
                case 2 -> changeCloseOn(step.which(), step.value());
                default -> merge(step.which(), step.other(), step.choice());
            }
        }

        private void qualify(int which, Money value) {
            var answers = new Qualification("", "", "", "");
            change(which, new LeadEvent.LeadQualified(answers, "qualified", value, null, null));
            expected.get(which).change("expectedValue", value);
        }

        /** A day, or none. */
        private void changeCloseOn(int which, long value) {
            var fields = leads.get(which).details().fields();
            var day = value % 2 == 0 ? LocalDate.EPOCH.plusDays(value) : null;
            fields.put(CLOSE_ON, day);
            change(which, changed(leads.get(which).keys(), Details.of(fields)));
            if (day == null) {
                expected.get(which).remove(CLOSE_ON);
            } else {
                expected.get(which).change(CLOSE_ON, day);
            }
        }

        private void change(int which, LeadEvent event) {
            leads.set(which, leads.get(which).after(event));
        }

        private void merge(int which, int other, Choice choice) {
            if (which == other || leads.get(other).state() == LeadState.MERGED) {
                return;
            }
            var mergeId = "merge-" + ++merges;
            asMerged.put(other, leads.get(other));
            expected.get(which).take(mergeId, expected.get(other).all(), choice);
            change(
                    which,
                    new Merger(
                                    mergeId,
                                    leads.get(which),
                                    new Versioned<>(Integer.toString(other), 1, leads.get(other)),
                                    choice)
                            .event());
            change(other, new LeadEvent.LeadMergedInto(mergeId, Integer.toString(which)));
        }

        private void split(int which, int chosen) {
            var absorbed = leads.get(which).absorbed();
            if (absorbed.isEmpty()) {
                return;
            }
            var absorption = absorbed.get(chosen % absorbed.size());
            var back = new GivenBack(absorption.mergeId(), 2);
            change(which, new LeadEvent.LeadSplit(absorption, back));
            expected.get(which).giveBack(absorption.mergeId());
            splitOff(Integer.parseInt(absorption.leadId()), which, back);
        }

        private void splitOff(int other, int which, GivenBack back) {
            change(other, new LeadEvent.LeadSplitOff(back.mergeId(), Integer.toString(which), back.opening()));
            var before = asMerged.get(other);
            assertThat(leads.get(other).state()).isEqualTo(before.state());
            assertThat(leads.get(other).keys()).isEqualTo(before.keys());
            assertThat(leads.get(other).absorbed()).isEqualTo(before.absorbed());
            assertThat(leads.get(other).details()).isEqualTo(before.details());
        }

        void splitAll() {
            for (int rounds = 0; rounds < LEADS; rounds++) {
                for (int which = 0; which < LEADS; which++) {
                    while (leads.get(which).state() != LeadState.MERGED
                            && !leads.get(which).absorbed().isEmpty()) {
                        split(which, rounds);
                    }
                }
            }
        }

        void requireAsExpected() {
            for (int which = 0; which < LEADS; which++) {
                assertThat(leads.get(which).details().fields())
                        .isEqualTo(expected.get(which).all());
            }
        }

        void requireEachOnItsOwn() {
            for (int which = 0; which < LEADS; which++) {
                var lead = leads.get(which);
                assertThat(lead.leadIds()).containsExactly(Integer.toString(which));
                assertThat(lead.keys()).containsExactly("key-" + which);
                assertThat(lead.details().fields()).isEqualTo(expected.get(which).own);
            }
        }
    }
}
