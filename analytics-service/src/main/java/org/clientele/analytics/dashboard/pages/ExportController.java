package org.clientele.analytics.dashboard.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.analytics.dashboard.Overviews;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.Dimension;
import org.clientele.analytics.ranking.RankedClient;
import org.clientele.analytics.ranking.Ranking;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Export;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.clientele.servicepages.PageController;
import org.clientele.servicepages.table.TableFile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives out the tables of the dashboard as files, with the numbers that the page shows. */
@PageController
@Access(RoleGroup.ANALYSTS)
class ExportController {

    private static final int PORTION = 1_000;

    private final Overviews overviews;
    private final DashboardTables tables;
    private final ClientTables clients;
    private final LeadTables leads;
    private final TimeTables time;
    private final ViewPage page;

    ExportController(
            Overviews overviews,
            DashboardTables tables,
            ClientTables clients,
            LeadTables leads,
            TimeTables time,
            ViewPage page) {
        this.overviews = overviews;
        this.tables = tables;
        this.clients = clients;
        this.leads = leads;
        this.time = time;
        this.page = page;
    }

    @GetMapping("/export/{file:classes" + TableFile.ENDING + "}")
    void classes(
            @PathVariable TableFile file,
            @ModelAttribute ViewQuery query,
            Reader reader,
            Export export,
            HttpServletResponse response)
            throws IOException {
        var ranking =
                overviews.ranking(page.valid(query, reader.reach()).view()).figure();
        file.send(tables.classes(ranking, page.address(query)), export, response);
    }

    @GetMapping("/export/{file:pareto" + TableFile.ENDING + "}")
    void pareto(
            @PathVariable TableFile file,
            @ModelAttribute ViewQuery query,
            Reader reader,
            Export export,
            HttpServletResponse response)
            throws IOException {
        file.send(
                tables.pareto(overviews
                        .ranking(page.valid(query, reader.reach()).view())
                        .figure()),
                export,
                response);
    }

    @GetMapping("/export/{file:salespeople" + TableFile.ENDING + "}")
    void salespeople(
            @PathVariable TableFile file,
            @ModelAttribute ViewQuery query,
            Reader reader,
            Export export,
            HttpServletResponse response)
            throws IOException {
        var view = page.valid(query, reader.reach()).view();
        file.send(
                tables.salespeople(overviews.groups(view, Dimension.SALESPERSON), page.address(query)),
                export,
                response);
    }

    @GetMapping("/export/{file:teams" + TableFile.ENDING + "}")
    void teams(
            @PathVariable TableFile file,
            @ModelAttribute ViewQuery query,
            Reader reader,
            Export export,
            HttpServletResponse response)
            throws IOException {
        var view = page.valid(query, reader.reach()).view();
        file.send(
                tables.teams(overviews.groups(view, Dimension.TEAM), overviews.planned(view), page.address(query)),
                export,
                response);
    }

    @GetMapping("/export/{file:months" + TableFile.ENDING + "}")
    void months(
            @PathVariable TableFile file,
            @ModelAttribute ViewQuery query,
            Reader reader,
            Export export,
            HttpServletResponse response)
            throws IOException {
        var view = page.valid(query, reader.reach()).view();
        file.send(
                leads.months(overviews.months(view), overviews.leadMonths(view), overviews.planned(view)),
                export,
                response);
    }

    @GetMapping("/export/{file:funnel" + TableFile.ENDING + "}")
    void funnel(
            @PathVariable TableFile file,
            @ModelAttribute ViewQuery query,
            Reader reader,
            Export export,
            HttpServletResponse response)
            throws IOException {
        var view = page.valid(query, reader.reach()).view();
        file.send(leads.funnel(overviews.funnel(view)), export, response);
    }

    @GetMapping("/export/{file:loss-reasons" + TableFile.ENDING + "}")
    void lossReasons(
            @PathVariable TableFile file,
            @ModelAttribute ViewQuery query,
            Reader reader,
            Export export,
            HttpServletResponse response)
            throws IOException {
        var view = page.valid(query, reader.reach()).view();
        file.send(leads.lossReasons(overviews.funnel(view)), export, response);
    }

    @GetMapping("/export/{file:effort" + TableFile.ENDING + "}")
    void effort(
            @PathVariable TableFile file,
            @ModelAttribute ViewQuery query,
            Reader reader,
            Export export,
            HttpServletResponse response)
            throws IOException {
        var view = page.valid(query, reader.reach()).view();
        file.send(time.effort(overviews.efforts(view), page.address(query), Integer.MAX_VALUE), export, response);
    }

    @GetMapping("/export/{file:suggested" + TableFile.ENDING + "}")
    void suggested(
            @PathVariable TableFile file,
            @ModelAttribute ViewQuery query,
            Reader reader,
            Export export,
            HttpServletResponse response)
            throws IOException {
        var view = page.valid(query, reader.reach()).view();
        file.send(time.suggested(overviews.efforts(view), page.address(query), Integer.MAX_VALUE), export, response);
    }

    @GetMapping("/export/{file:follow-ups" + TableFile.ENDING + "}")
    void followUps(
            @PathVariable TableFile file,
            @ModelAttribute ViewQuery query,
            Reader reader,
            Export export,
            HttpServletResponse response)
            throws IOException {
        var view = page.valid(query, reader.reach()).view();
        file.send(time.followUps(overviews.owed(view), page.address(query)), export, response);
    }

    /** All clients, or those of one class. */
    @GetMapping("/export/{file:clients" + TableFile.ENDING + "}")
    void clients(
            @PathVariable TableFile file,
            @RequestParam(name = "class", required = false) @Nullable ClientClass clientClass,
            @ModelAttribute ViewQuery query,
            Reader reader,
            Export export,
            HttpServletResponse response)
            throws IOException {
        var ranking =
                overviews.ranking(page.valid(query, reader.reach()).view()).figure();
        var rows = Arrays.stream(ClientClass.values())
                .filter(one -> clientClass == null || one == clientClass)
                .flatMap(one -> portions(ranking, one))
                .flatMap(portion -> clients.rows(portion, page.address(query)).stream());
        file.send(clients.columns(), rows, export, response);
    }

    /** All clients that left. */
    @GetMapping("/export/{file:" + ClientTables.FORMER + TableFile.ENDING + "}")
    void former(
            @PathVariable TableFile file,
            @ModelAttribute ViewQuery query,
            Reader reader,
            Export export,
            HttpServletResponse response)
            throws IOException {
        var view = page.valid(query, reader.reach()).view();
        var rows = Stream.iterate(
                        overviews.former(view, null, PORTION).figure().clients(),
                        portion -> !portion.isEmpty(),
                        portion -> overviews
                                .former(view, portion.getLast().place(), PORTION)
                                .figure()
                                .clients())
                .flatMap(portion -> clients.formerRows(portion, page.address(query)).stream());
        file.send(clients.formerColumns(), rows, export, response);
    }

    private static Stream<List<RankedClient>> portions(Ranking ranking, ClientClass clientClass) {
        return Stream.iterate(
                ranking.clients(clientClass, PORTION),
                portion -> !portion.isEmpty(),
                portion -> ranking.clientsAfter(portion.getLast().place(), clientClass, PORTION));
    }
}
