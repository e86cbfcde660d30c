package org.clientele.analytics.funnel;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.ranking.Rates;
import org.clientele.analytics.ranking.Worth;
import org.clientele.analytics.scope.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers what became of leads. Those that were merged into others or withdrawn are no leads of their own. */
@Service
public class FunnelFigures {

    private static final double MEDIAN = 0.5;
    private static final double NINE_OF_TEN = 0.9;

    private final CurrentFacts facts;
    private final Pipeline pipeline;
    private final Rates rates;
    private final ZoneId zone;

    public FunnelFigures(CurrentFacts facts, Pipeline pipeline, Rates rates, Organisation organisation) {
        this.facts = facts;
        this.pipeline = pipeline;
        this.rates = rates;
        this.zone = organisation.zone();
    }

    /** The leads that arrived in the period. */
    public Dated<Funnel> of(LeadScope asked) {
        var inForce = rates.into(asked.scope().currency());
        return facts.read(now -> {
            var values = values(now, asked, inForce);
            return funnel(arrived(now, asked).toList(), values);
        });
    }

    /** The same by groups, those with the most arrivals first. */
    public Dated<LeadGroups> groups(LeadScope asked, LeadDimension dimension) {
        var inForce = rates.into(asked.scope().currency());
        return facts.read(now -> {
            var values = values(now, asked, inForce);
            var groups = new HashMap<@Nullable String, Cohort>();
            arrived(now, asked)
                    .forEach(lead -> groups.compute(
                            dimension.of(lead, zone),
                            (group, leads) -> (leads == null ? Cohort.NOBODY : leads).and(lead, values.of(lead))));
            var sorted = groups.entrySet().stream()
                    .map(group -> new LeadGroup(group.getKey(), group.getValue()))
                    .sorted()
                    .toList();
            return new LeadGroups(sorted, values.notCounted());
        });
    }

    /** Month by month how many arrived, and how many were converted and lost then, whenever they had arrived. */
    public Dated<List<LeadMonth>> months(LeadScope asked, List<YearMonth> months) {
        return facts.read(now -> {
            var counts = new LeadMonths(months, zone);
            stories(now, asked).filter(lead -> asked.includes(lead, pipeline)).forEach(counts::add);
            return counts.months();
        });
    }

    private static LeadValues values(Facts now, LeadScope asked, Rates.Into inForce) {
        return new LeadValues(
                now,
                asked.scope().moment().asOfMillis(),
                new Worth(inForce, asked.scope().currency()));
    }

    private Stream<LeadStory> arrived(Facts now, LeadScope asked) {
        return stories(now, asked).filter(lead -> asked.includes(lead, pipeline) && asked.hasArrived(lead, zone));
    }

    private Stream<LeadStory> stories(Facts now, LeadScope asked) {
        var end = asked.scope().moment().end(zone);
        return now.leads()
                .stories(asked.scope().moment().asOfMillis(), story -> LeadStory.of(story, end))
                .flatMap(Optional::stream);
    }

    private Funnel funnel(List<LeadStory> leads, LeadValues values) {
        var cohort = Cohort.NOBODY;
        Map<String, Integer> reasons = new TreeMap<>();
        var cycle = new Days();
        for (var lead : leads) {
            cohort = cohort.and(lead, values.of(lead));
            if (lead.lost() != null) {
                reasons.merge(lead.lost().reason(), 1, Integer::sum);
            }
            if (lead.won() != null) {
                cycle.add(lead.arrival().happened(), lead.won().happened());
            }
        }
        return new Funnel(
                cohort, steps(leads), reasons, cycle.within(MEDIAN), cycle.within(NINE_OF_TEN), values.notCounted());
    }

    private List<Step> steps(List<LeadStory> leads) {
        var reached = new int[pipeline.steps().size()];
        for (var lead : leads) {
            for (int place = 0; place <= lead.furthest(pipeline); place++) {
                reached[place]++;
            }
        }
        var steps = new ArrayList<Step>();
        for (int place = 0; place < reached.length; place++) {
            var step = pipeline.steps().get(place);
            steps.add(new Step(step, reached[place], medianDays(leads, step)));
        }
        return steps;
    }

    private static @Nullable Double medianDays(List<LeadStory> leads, String step) {
        var days = new Days();
        for (var lead : leads) {
            var reached = lead.reached().get(step);
            if (reached != null) {
                days.add(lead.arrival().happened(), reached);
            }
        }
        return days.within(MEDIAN);
    }
}
