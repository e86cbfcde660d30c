package org.clientele.analytics.funnel;

import java.time.ZoneId;
import org.clientele.analytics.scope.People;
import org.clientele.analytics.scope.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Which leads are asked for: of whose they are now, and of when they arrived.
 *
 * @param source null for any
 * @param campaign null for any
 * @param social only those of social networks, or of others; null for all
 */
public record LeadScope(
        Scope scope,
        @Nullable String source,
        @Nullable String campaign,
        @Nullable Boolean social) {

    boolean includes(LeadStory lead, Pipeline pipeline) {
        return isOf(scope.people(), lead)
                && (source == null || source.equals(lead.arrival().source()))
                && (campaign == null || campaign.equals(lead.arrival().campaign()))
                && (social == null
                        || social
                                == pipeline.socialSources()
                                        .contains(lead.arrival().source()));
    }

    boolean hasArrived(LeadStory lead, ZoneId zone) {
        return scope.has(lead.arrival().happened().atZone(zone).toLocalDate());
    }

    private static boolean isOf(People people, LeadStory lead) {
        var owner = lead.now().owner();
        return people.reach().contains(owner.salespersonId())
                && (people.owner() == null || people.owner().equals(owner.salespersonId()))
                && (people.team() == null || people.team().equals(owner.teamId()));
    }
}
