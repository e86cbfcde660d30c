package org.clientele.analytics.dashboard.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.analytics.dashboard.Overviews;
import org.clientele.analytics.dashboard.View;
import org.clientele.analytics.ranking.ClientClass;
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
    private final ViewPage page;

    ExportController(Overviews overviews, DashboardTables tables, ClientTables clients, ViewPage page) {
        this.overviews = overviews;
        this.tables = tables;
        this.clients = clients;
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
        write(tables.salespeople(overviews.of(view(query, reader)), page.address(query)), export, response);
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
