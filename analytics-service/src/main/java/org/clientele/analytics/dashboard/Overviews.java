package org.clientele.analytics.dashboard;

import java.util.List;
import java.util.Optional;
import org.clientele.analytics.effort.EffortFigures;
import org.clientele.analytics.effort.Efforts;
import org.clientele.analytics.facts.ClientLeft;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Project;
import org.clientele.analytics.funnel.Funnel;
import org.clientele.analytics.funnel.FunnelFigures;
import org.clientele.analytics.funnel.LeadMonth;
import org.clientele.analytics.funnel.LeadScope;
import org.clientele.analytics.owed.Owed;
import org.clientele.analytics.owed.OwedFigures;
import org.clientele.analytics.ranking.ClientRevenue;
import org.clientele.analytics.ranking.Cut;
import org.clientele.analytics.ranking.Dimension;
import org.clientele.analytics.ranking.Figures;
import org.clientele.analytics.ranking.FormerClients;
import org.clientele.analytics.ranking.GroupRevenue;
import org.clientele.analytics.ranking.Months;
import org.clientele.analytics.ranking.Owners;
import org.clientele.analytics.ranking.Ranking;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Period;
import org.clientele.analytics.scope.Scope;
import org.clientele.analytics.scope.Scopes;
import org.clientele.analytics.targets.ReadingTargets;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts together what a view shows, each number as the figures have it. */
@Service
public class Overviews {

    private final Figures figures;
    private final EffortFigures efforts;
    private final FunnelFigures funnel;
    private final OwedFigures owed;
    private final ReadingTargets targets;
    private final Scopes scopes;
    private final Organisation organisation;

    Overviews(
            Figures figures,
            EffortFigures efforts,
            FunnelFigures funnel,
            OwedFigures owed,
            ReadingTargets targets,
            Scopes scopes,
            Organisation organisation) {
        this.figures = figures;
        this.efforts = efforts;
        this.funnel = funnel;
        this.owed = owed;
        this.targets = targets;
        this.scopes = scopes;
        this.organisation = organisation;
    }

    public String currency() {
        return organisation.currency();
    }

    /** What was asked for first is the oldest: its age holds for all of it. */
    public Overview of(View view) {
        var ranking = ranking(view);
        return new Overview(
                ranking.freshness(),
                compared(view, ranking.figure()),
                ranking.figure(),
                months(view),
                leadMonths(view),
                funnel(view),
                efforts(view),
                owed(view));
    }

    private Compared compared(View view, Ranking now) {
        var before = view.period()
                .before(organisation.fiscalYearStart())
                .map(days -> ranking(view, days).figure().revenue());
        return new Compared(now.revenue(), before.orElse(null));
    }

    /** What it is compared with, if anything. */
    public Optional<Period> before(View view) {
        return view.period().before(organisation.fiscalYearStart());
    }

    public Dated<Ranking> ranking(View view) {
        return ranking(view, view.period());
    }

    private Dated<Ranking> ranking(View view, Period days) {
        return figures.ranking(scope(view, days), Cut.REVENUE_SHARE);
    }

    public Months months(View view) {
        var scope = scope(view, view.period());
        return figures.months(scope, scopes.months(scope)).figure();
    }

    public List<LeadMonth> leadMonths(View view) {
        var scope = scope(view, view.period());
        return funnel.months(leads(scope), scopes.months(scope)).figure();
    }

    public Funnel funnel(View view) {
        return funnel.of(leads(scope(view, view.period()))).figure();
    }

    public Efforts efforts(View view) {
        return efforts.of(scope(view, view.period())).figure();
    }

    public List<Owed> owed(View view) {
        return owed.of(scope(view, view.period())).figure();
    }

    /** What was to be sold in the months of a view, as far as whole teams are within reach. */
    public Planned planned(View view) {
        var months = scopes.months(scope(view, view.period()));
        var found = targets.between(months.getFirst(), months.getLast(), view.reach()).stream()
                .map(Versioned::state)
                .toList();
        return found.isEmpty()
                ? Planned.NOTHING
                : Planned.of(
                        view, currency(), found, months, owners(view.reach()).teams());
    }

    /** Salespeople, teams, … with their revenue, the best first. */
    public List<GroupRevenue> groups(View view, Dimension dimension) {
        return figures.groups(scope(view, view.period()), dimension).figure().groups();
    }

    /** Everybody whose figures may be shown, and all their teams. */
    public Owners owners(Reach reach) {
        return figures.owners(scope(View.everything(reach), Period.ALWAYS));
    }

    /** The first so many clients of a view that left, whoever signed for most first, after a place if there is one. */
    public Dated<FormerClients> former(View view, @Nullable ClientRevenue after, int limit) {
        return figures.former(scope(view, view.period()), after, limit);
    }

    /** How a client left that is none any more. */
    public Optional<ClientLeft> departure(String clientId) {
        return figures.departure(clientId);
    }

    /** What a client signed, as far as it may be shown, the newest first. */
    public List<Project> projects(String clientId, Reach reach) {
        return figures.projects(clientId, scope(View.everything(reach), Period.ALWAYS))
                .figure();
    }

    private Scope scope(View view, Period days) {
        return view.scope(days, currency());
    }

    private static LeadScope leads(Scope scope) {
        return new LeadScope(scope, null, null, null);
    }
}
