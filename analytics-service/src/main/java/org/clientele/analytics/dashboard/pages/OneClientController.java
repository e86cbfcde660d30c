package org.clientele.analytics.dashboard.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import org.clientele.analytics.dashboard.Overviews;
import org.clientele.analytics.dashboard.pages.OneClientTables.OfPeriod;
import org.clientele.analytics.facts.Names;
import org.clientele.analytics.scope.NamedPeriod;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Export;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.clientele.servicepages.PageController;
import org.clientele.servicepages.table.Table;
import org.clientele.servicepages.table.TableFile;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows one client: what is behind the numbers of the dashboard. */
@PageController
@Access(RoleGroup.ANALYSTS)
class OneClientController {

    private final Overviews overviews;
    private final OneClientTables tables;
    private final Names names;
    private final ViewPage page;
    private final Words words;
    private final AnnouncedClass announced;

    OneClientController(
            Overviews overviews,
            OneClientTables tables,
            Names names,
            ViewPage page,
            Words words,
            AnnouncedClass announced) {
        this.overviews = overviews;
        this.tables = tables;
        this.names = names;
        this.page = page;
        this.words = words;
        this.announced = announced;
    }

    /** Of the periods that have a name, what the client is in each. */
    @GetMapping("/clients/{clientId}")
    String client(@PathVariable String clientId, @ModelAttribute ViewQuery query, Reader reader, Model model) {
        var asked = page.valid(query, reader.reach());
        var figures = figures(clientId, reader);
        page.choice(model, query, asked);
        page.freshness(model, overviews.ranking(asked.view()).freshness());
        model.addAttribute("name", names.clients(List.of(clientId)).getOrDefault(clientId, clientId));
        model.addAttribute("clientId", clientId);
        model.addAttribute("announced", announced.of(clientId));
        overviews
                .departure(clientId)
                .ifPresent(left -> model.addAttribute(
                        "left", words.of("client.left", words.day(left.on()).text(), left.reason())));
        model.addAttribute("projects", tables.projects(overviews.projects(clientId, reader.reach())));
        model.addAttribute("figures", figures);
        return "dashboard/client";
    }

    private Table figures(String clientId, Reader reader) {
        var byPeriod = new EnumMap<NamedPeriod, OfPeriod>(NamedPeriod.class);
        for (var choice : NamedPeriod.values()) {
            var ranking = overviews.ranking(page.view(choice, reader.reach())).figure();
            if (ranking.has(clientId)) {
                byPeriod.put(choice, new OfPeriod(ranking.client(clientId).orElse(null), ranking.revenue(clientId)));
            }
        }
        if (byPeriod.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return tables.figures(byPeriod);
    }

    @GetMapping("/export/{file:figures" + TableFile.ENDING + "}")
    void exportFigures(
            @PathVariable TableFile file,
            @RequestParam("client") String clientId,
            Reader reader,
            Export export,
            HttpServletResponse response)
            throws IOException {
        file.send(figures(clientId, reader), export, response);
    }

    @GetMapping("/export/{file:projects" + TableFile.ENDING + "}")
    void exportProjects(
            @PathVariable TableFile file,
            @RequestParam("client") String clientId,
            Reader reader,
            Export export,
            HttpServletResponse response)
            throws IOException {
        file.send(tables.projects(overviews.projects(clientId, reader.reach())), export, response);
    }
}
