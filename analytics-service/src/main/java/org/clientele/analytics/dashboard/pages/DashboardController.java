package org.clientele.analytics.dashboard.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.clientele.analytics.dashboard.Overview;
import org.clientele.analytics.dashboard.Overviews;
import org.clientele.analytics.dashboard.View;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.Dimension;
import org.clientele.analytics.ranking.RankedClient;
import org.clientele.analytics.ranking.Ranking;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.clientele.servicepages.PageController;
import org.clientele.servicepages.live.LivePages;
import org.clientele.servicepages.live.Openings;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Shows the figures of a view on one page, each section a fragment of its own. */
@PageController
@Access(RoleGroup.ANALYSTS)
class DashboardController {

    private static final int BEST = 10;
    private static final int SHOWN = 200;

    private final Overviews overviews;
    private final DashboardTables tables;
    private final ClientTables clients;
    private final LeadTables leads;
    private final TimeTables time;
    private final ViewPage page;
    private final Words words;
    private final ReportLists reports;
    private final LivePages live;
    private final Openings openings;
    private final NewsSections news;

    DashboardController(
            Overviews overviews,
            DashboardTables tables,
            ClientTables clients,
            LeadTables leads,
            TimeTables time,
            ViewPage page,
            Words words,
            ReportLists reports,
            LivePages live,
            Openings openings,
            NewsSections news) {
        this.overviews = overviews;
        this.tables = tables;
        this.clients = clients;
        this.leads = leads;
        this.time = time;
        this.page = page;
        this.words = words;
        this.reports = reports;
        this.live = live;
        this.openings = openings;
        this.news = news;
    }

    @GetMapping("/")
    String dashboard(
            @ModelAttribute ViewQuery query,
            Reader reader,
            Caller caller,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = page.asked(query, reader.reach());
        if (asked.isWrong()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("seen", live.version());
        model.addAttribute("opening", openings.of(caller.id(), request));
        model.addAttribute("isLeading", caller.changes().unowned()); // what nobody has is changed by those who lead
        var shown = asked.isWrong() ? ViewQuery.USUAL : query;
        reports.add(model, caller, shown, ReportForm.empty());
        page.choice(model, query, asked);
        show(asked.view(), page.address(shown), model);
        return "dashboard/dashboard";
    }

    private void show(View view, ViewAddress address, Model model) {
        var overview = overviews.of(view);
        var planned = overviews.planned(view);
        page.freshness(model, overview.freshness());
        model.addAttribute("clients", words.figures().count(overview.ranking().clients()));
        revenue(view, overview, model);
        model.addAttribute("classes", tables.classes(overview.ranking(), address));
        model.addAttribute("pareto", tables.pareto(overview.ranking()));
        model.addAttribute("best", best(overview.ranking(), address));
        model.addAttribute("months", leads.months(overview.months(), overview.leadMonths(), planned));
        model.addAttribute("funnel", leads.funnel(overview.funnel()));
        model.addAttribute("lossReasons", leads.lossReasons(overview.funnel()));
        model.addAttribute("leads", leads.summary(overview.funnel()));
        model.addAttribute("effort", ShownClients.of(time.effort(overview.efforts(), address, SHOWN)));
        model.addAttribute("suggested", ShownClients.of(time.suggested(overview.efforts(), address, BEST)));
        model.addAttribute("followUps", time.followUps(overview.owed(), address));
        model.addAttribute("teams", tables.teams(overviews.groups(view, Dimension.TEAM), planned, address));
        model.addAttribute("salespeople", tables.salespeople(overviews.groups(view, Dimension.SALESPERSON), address));
        news.add(model, view, address);
    }

    private void revenue(View view, Overview overview, Model model) {
        var figures = words.figures();
        var revenue = overview.revenue();
        model.addAttribute("revenue", figures.amount(revenue.now(), overviews.currency()));
        model.addAttribute("isEmpty", overview.ranking().revenue().equals(BigInteger.ZERO));
        model.addAttribute("notCounted", tables.notCounted(overview.ranking().notCounted()));
        overviews.before(view).ifPresent(days -> {
            model.addAttribute("daysBefore", page.days(days));
            model.addAttribute(
                    "before", figures.amount(Objects.requireNonNull(revenue.before()), overviews.currency()));
        });
        revenue.growth().ifPresent(growth -> model.addAttribute("growth", figures.share(growth)));
    }

    /** The first of class A, which has whoever brings revenue at all. */
    private ShownClients best(Ranking ranking, ViewAddress address) {
        List<RankedClient> best = ranking.clients(ClientClass.A, BEST);
        return new ShownClients(best, clients.table(words.of("best.caption", best.size()), best, address), null);
    }
}
