package org.clientele.lead.pace;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.clientele.lead.correspondence.Touch;
import org.clientele.lead.correspondence.Touches;
import org.clientele.lead.lead.Criterion;
import org.clientele.lead.lead.History;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadFact;
import org.clientele.lead.lead.LeadSearch;
import org.clientele.servicedefaults.Reach;
import org.springframework.stereotype.Service;

/** Measures the way of leads from the source's event to the first touch. */
@Service
public class SpeedToLead {

    private static final int PAGE = 1_000;
    private static final String NOBODY = "";

    private final LeadSearch.Index index;
    private final History history;
    private final Touches touches;

    SpeedToLead(LeadSearch.Index index, History history, Touches touches) {
        this.index = index;
        this.history = history;
        this.touches = touches;
    }

    /** What leads are grouped by; the hour is the one of their acceptance, 00 to 23. */
    public enum By {
        SOURCE,
        TEAM,
        HOUR
    }

    /** The stages of the leads of one group. */
    public record Group(String key, int leads, Map<Pace.Stage, Distribution> stages) {}

    /** The paces of these leads, in order. */
    public List<Pace> of(List<Lead> leads) {
        var leadIds = leads.stream().map(Lead::leadId).toList();
        var assigned = history.first(LeadFact.ASSIGNED, leadIds);
        var touched = touches.of(leadIds);
        return leads.stream()
                .map(lead -> new Pace(
                        lead,
                        lead.origin().occurredAt(),
                        lead.capturedAt(),
                        assigned.get(lead.leadId()),
                        touched.getOrDefault(lead.leadId(), Touch.NONE).firstOutboundAt()))
                .toList();
    }

    /**
     * All leads within reach accepted from the one instant until before the other, by group in the order of the keys.
     */
    public List<Group> distribution(Reach reach, Instant from, Instant to, By by, ZoneId zone) {
        return distribution(reach, from, to, by, zone, Integer.MAX_VALUE);
    }

    /** As above, of everybody's newest leads only: so many, rounded up to whole pages of {@value #PAGE}. */
    List<Group> distribution(Instant from, Instant to, By by, ZoneId zone, int newest) {
        return distribution(Reach.EVERYBODY, from, to, by, zone, newest);
    }

    private List<Group> distribution(Reach reach, Instant from, Instant to, By by, ZoneId zone, int newest) {
        var times = new TreeMap<String, Map<Pace.Stage, List<Duration>>>();
        var leads = new TreeMap<String, Integer>();
        forEach(reach, from, to, newest, pace -> {
            var key = key(pace.lead(), by, zone);
            leads.merge(key, 1, Integer::sum);
            var ofKey = times.computeIfAbsent(key, any -> new EnumMap<>(Pace.Stage.class));
            for (var stage : Pace.Stage.values()) {
                var ofStage = ofKey.computeIfAbsent(stage, any -> new ArrayList<>());
                pace.of(stage).ifPresent(ofStage::add);
            }
        });
        return leads.entrySet().stream()
                .map(group -> new Group(
                        group.getKey(),
                        group.getValue(),
                        distributions(Objects.requireNonNull(times.get(group.getKey())))))
                .toList();
    }

    private static Map<Pace.Stage, Distribution> distributions(Map<Pace.Stage, List<Duration>> times) {
        var stages = new EnumMap<Pace.Stage, Distribution>(Pace.Stage.class);
        times.forEach((stage, taken) -> stages.put(stage, Distribution.of(taken)));
        return stages;
    }

    private void forEach(Reach reach, Instant from, Instant to, int newest, Consumer<Pace> each) {
        var criteria = List.of(
                Criterion.SHOWN,
                new Criterion.From(Criterion.CAPTURED_AT, from),
                new Criterion.Before(Criterion.CAPTURED_AT, to));
        var search = new LeadSearch(reach, criteria, LeadSearch.Order.NEWEST, null, PAGE);
        var seen = 0;
        for (var page = index.find(search); !page.isEmpty(); page = index.find(search)) {
            of(page).forEach(each);
            seen += page.size();
            if (seen >= newest) {
                return;
            }
            search = search.after(page.getLast());
        }
    }

    private static String key(Lead lead, By by, ZoneId zone) {
        return switch (by) {
            case SOURCE -> lead.origin().source();
            case TEAM -> Objects.requireNonNullElse(lead.teamId(), NOBODY);
            case HOUR -> "%02d".formatted(lead.capturedAt().atZone(zone).getHour());
        };
    }
}
