package org.clientele.analytics.dashboard.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
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
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

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

    @GetMapping(path = "/export/classes", produces = TableFile.TYPE)
    void classes(@ModelAttribute ViewQuery query, Reader reader, Export export, HttpServletResponse response)
            throws IOException {
        var ranking = overviews.ranking(view(query, reader)).figure();
        write(tables.classes(ranking, page.address(query)), export, response);
    }

    @GetMapping(path = "/export/pareto", produces = TableFile.TYPE)
    void pareto(@ModelAttribute ViewQuery query, Reader reader, Export export, HttpServletResponse response)
            throws IOException {
        write(tables.pareto(overviews.ranking(view(query, reader)).figure()), export, response);
    }

    @GetMapping(path = "/export/salespeople", produces = TableFile.TYPE)
    void salespeople(@ModelAttribute ViewQuery query, Reader reader, Export export, HttpServletResponse response)
            throws IOException {
        var view = view(query, reader);
        write(groups(view, Dimension.SALESPERSON, query), export, response);
    }

    @GetMapping(path = "/export/teams", produces = TableFile.TYPE)
    void teams(@ModelAttribute ViewQuery query, Reader reader, Export export, HttpServletResponse response)
            throws IOException {
        var view = view(query, reader);
        write(groups(view, Dimension.TEAM, query), export, response);
    }

    @GetMapping(path = "/export/months", produces = TableFile.TYPE)
    void months(@ModelAttribute ViewQuery query, Reader reader, Export export, HttpServletResponse response)
            throws IOException {
        var view = view(query, reader);
        write(leads.months(overviews.months(view), overviews.leadMonths(view)), export, response);
    }

    @GetMapping(path = "/export/funnel", produces = TableFile.TYPE)
    void funnel(@ModelAttribute ViewQuery query, Reader reader, Export export, HttpServletResponse response)
            throws IOException {
        var view = view(query, reader);
        write(leads.funnel(overviews.funnel(view)), export, response);
    }

    @GetMapping(path = "/export/loss-reasons", produces = TableFile.TYPE)
    void lossReasons(@ModelAttribute ViewQuery query, Reader reader, Export export, HttpServletResponse response)
            throws IOException {
        var view = view(query, reader);
        write(leads.lossReasons(overviews.funnel(view)), export, response);
    }

    @GetMapping(path = "/export/effort", produces = TableFile.TYPE)
    void effort(@ModelAttribute ViewQuery query, Reader reader, Export export, HttpServletResponse response)
            throws IOException {
        var view = view(query, reader);
        write(time.effort(overviews.efforts(view), page.address(query), Integer.MAX_VALUE), export, response);
    }

    @GetMapping(path = "/export/follow-ups", produces = TableFile.TYPE)
    void followUps(@ModelAttribute ViewQuery query, Reader reader, Export export, HttpServletResponse response)
            throws IOException {
        var view = view(query, reader);
        write(time.followUps(overviews.owed(view), page.address(query)), export, response);
    }

    private Table groups(View view, Dimension dimension, ViewQuery query) {
        return tables.groups(dimension, overviews.groups(view, dimension), page.address(query));
    }

    /** All clients, or those of one class. */
    @GetMapping(path = "/export/clients", produces = TableFile.TYPE)
    void clients(
            @RequestParam(name = "class", required = false) @Nullable ClientClass clientClass,
            @ModelAttribute ViewQuery query,
            Reader reader,
            Export export,
            HttpServletResponse response)
            throws IOException {
        var ranking = overviews.ranking(view(query, reader)).figure();
        var rows = Arrays.stream(ClientClass.values())
                .filter(one -> clientClass == null || one == clientClass)
                .flatMap(one -> portions(ranking, one))
                .flatMap(portion -> clients.rows(portion, page.address(query)).stream());
        begin(ClientTables.CLIENTS, response);
        TableFile.write(clients.columns(), rows, response.getWriter(), export);
    }

    private static Stream<List<RankedClient>> portions(Ranking ranking, ClientClass clientClass) {
        return Stream.iterate(
                ranking.clients(clientClass, PORTION),
                portion -> !portion.isEmpty(),
                portion -> ranking.clientsAfter(portion.getLast().place(), clientClass, PORTION));
    }

    /** Such an address was not made by a page. */
    private View view(ViewQuery query, Reader reader) {
        var asked = page.asked(query, reader.reach());
        if (asked.isWrong()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return asked.view();
    }

    private static void write(Table table, Export export, HttpServletResponse response) throws IOException {
        begin(table.name(), response);
        TableFile.write(table.columns(), table.rows().stream(), response.getWriter(), export);
    }

    private static void begin(String name, HttpServletResponse response) {
        response.setContentType(TableFile.TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".csv").build().toString());
    }
}
