package org.clientele.lead.pace;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clientele.lead.correspondence.Touch;
import org.clientele.lead.correspondence.Touches;
import org.clientele.lead.lead.Criterion;
import org.clientele.lead.lead.History;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadFact;
import org.clientele.lead.lead.LeadSearch;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Measures the way of leads from the source's event to the first touch. */
@Service
public class SpeedToLead {

    private static final int MOST = 500;
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
    public record Group(String key, int leads, Map<Pace.Stage, Distribution> stages) {

        private static Group of(String key, List<Pace> paces) {
            var stages = new EnumMap<Pace.Stage, Distribution>(Pace.Stage.class);
            for (var stage : Pace.Stage.values()) {
                var times =
                        paces.stream().flatMap(pace -> pace.of(stage).stream()).toList();
                stages.put(stage, Distribution.of(times));
            }
            return new Group(key, paces.size(), stages);
        }
    }

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
     * The stages of many leads.
     *
     * @param groups in the order of their keys
     * @param complete false if more leads were accepted in that time than are looked at
     * @param oldest when the first of those that were looked at was accepted, null if there is none
     */
    public record Speed(
            List<Group> groups, boolean complete, @Nullable Instant oldest) {}

    /**
     * The newest {@value #MOST} leads within reach of those that were accepted from the one instant until before the
     * other, so that it costs the same however many there are.
     */
    public Speed distribution(Reach reach, Instant from, Instant to, By by, ZoneId zone) {
        var found = newest(reach, from, to);
        var leads = found.subList(0, Math.min(found.size(), MOST));
        var paces = of(leads).stream()
                .collect(Collectors.groupingBy(pace -> key(pace.lead(), by, zone), TreeMap::new, Collectors.toList()));
        return new Speed(
                paces.entrySet().stream()
                        .map(group -> Group.of(group.getKey(), group.getValue()))
                        .toList(),
                found.size() <= MOST,
                leads.isEmpty() ? null : leads.getLast().capturedAt());
    }

    private List<Lead> newest(Reach reach, Instant from, Instant to) {
        var criteria = List.of(
                Criterion.SHOWN,
                new Criterion.From(Criterion.CAPTURED_AT, from),
                new Criterion.Before(Criterion.CAPTURED_AT, to));
        return index.find(new LeadSearch(reach, criteria, LeadSearch.Order.NEWEST, null, MOST + 1));
    }

    private static String key(Lead lead, By by, ZoneId zone) {
        return switch (by) {
            case SOURCE -> lead.origin().source();
            case TEAM -> Objects.requireNonNullElse(lead.teamId(), NOBODY);
            case HOUR -> "%02d".formatted(lead.capturedAt().atZone(zone).getHour());
        };
    }
}
