package org.clientele.analytics.dashboard.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.clientele.analytics.dashboard.Overviews;
import org.clientele.analytics.dashboard.View;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.Dimension;
import org.clientele.analytics.ranking.RankedClient;
import org.clientele.analytics.ranking.Ranking;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Export;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.clientele.servicepages.PageController;
import org.clientele.servicepages.table.Table;
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

    /** What the dashboard shows whole. */
    private static final String WHOLE =
            "(?:classes|pareto|salespeople|teams|months|funnel|loss-reasons|effort|suggested|follow-ups)";

    private final Overviews overviews;
    private final ClientTables clients;
    private final ViewPage page;
    private final Map<String, BiFunction<View, ViewAddress, Table>> tables;

    ExportController(
            Overviews overviews,
            DashboardTables dashboard,
            ClientTables clients,
            LeadTables leads,
            TimeTables time,
            ViewPage page) {
        this.overviews = overviews;
        this.clients = clients;
        this.page = page;
        this.tables = Map.of(
                DashboardTables.CLASSES,
                (view, address) -> dashboard.classes(overviews.ranking(view).figure(), address),
                DashboardTables.PARETO,
                (view, address) -> dashboard.pareto(overviews.ranking(view).figure()),
                DashboardTables.SALESPEOPLE,
                (view, address) -> dashboard.salespeople(overviews.groups(view, Dimension.SALESPERSON), address),
                DashboardTables.TEAMS,
                (view, address) ->
                        dashboard.teams(overviews.groups(view, Dimension.TEAM), overviews.planned(view), address),
                "months",
                (view, address) ->
                        leads.months(overviews.months(view), overviews.leadMonths(view), overviews.planned(view)),
                "funnel",
                (view, address) -> leads.funnel(overviews.funnel(view)),
                "loss-reasons",
                (view, address) -> leads.lossReasons(overviews.funnel(view)),
                "effort",
                (view, address) -> time.effort(overviews.efforts(view), address, Integer.MAX_VALUE),
                "suggested",
                (view, address) -> time.suggested(overviews.efforts(view), address, Integer.MAX_VALUE),
                "follow-ups",
                (view, address) -> time.followUps(overviews.owed(view), address));
    }

    /** A table that the dashboard shows whole. */
    @GetMapping("/export/{file:" + WHOLE + TableFile.ENDING + "}")
    void table(
            @PathVariable TableFile file,
            @ModelAttribute ViewQuery query,
            Reader reader,
            Export export,
            HttpServletResponse response)
            throws IOException {
        var table = Objects.requireNonNull(tables.get(file.name()));
        var view = page.valid(query, reader.reach()).view();
        file.send(table.apply(view, page.address(query)), export, response);
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
