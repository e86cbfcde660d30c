package org.clientele.analytics.dashboard.pages;

import java.math.BigInteger;
import java.util.List;
import org.clientele.analytics.dashboard.Overviews;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.ClientRevenue;
import org.clientele.analytics.ranking.FormerClient;
import org.clientele.analytics.ranking.Ranking;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.clientele.servicepages.PageController;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the clients of a class, and those that left. */
@PageController
@Access(RoleGroup.ANALYSTS)
class ClientController {

    private static final int PER_PAGE = 50;

    private final Overviews overviews;
    private final ClientTables tables;
    private final ViewPage page;
    private final Words words;

    ClientController(Overviews overviews, ClientTables tables, ViewPage page, Words words) {
        this.overviews = overviews;
        this.tables = tables;
        this.page = page;
        this.words = words;
    }

    @GetMapping("/clients")
    String clients(
            @RequestParam("class") ClientClass clientClass,
            @ModelAttribute ViewQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            Reader reader,
            Model model) {
        var asked = page.valid(query, reader.reach());
        var ranking = overviews.ranking(asked.view());
        page.choice(model, query, asked);
        page.freshness(model, ranking.freshness());
        model.addAttribute("clientClass", clientClass);
        model.addAttribute("shown", shown(ranking.figure(), clientClass, cursor, page.address(query)));
        return "dashboard/clients";
    }

    private ShownClients shown(Ranking ranking, ClientClass clientClass, @Nullable String cursor, ViewAddress address) {
        var after = Position.last(cursor, BigInteger::new);
        var found = after == null
                ? ranking.clients(clientClass, PER_PAGE + 1)
                : ranking.clientsAfter(new ClientRevenue(after.id(), after.value()), clientClass, PER_PAGE + 1);
        var items = found.subList(0, Math.min(found.size(), PER_PAGE));
        var next = found.size() > PER_PAGE ? next(items.getLast().place()) : null;
        return new ShownClients(items, tables.table(words.of("clients.caption", clientClass), items, address), next);
    }

    private static String next(ClientRevenue last) {
        return new Position<>(last.revenue(), last.clientId()).cursor().encoded();
    }

    @GetMapping("/clients/former")
    String former(
            @ModelAttribute ViewQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            Reader reader,
            Model model) {
        var asked = page.valid(query, reader.reach());
        var last = Position.last(cursor, BigInteger::new);
        var after = last == null ? null : new ClientRevenue(last.id(), last.value());
        var found = overviews.former(asked.view(), after, PER_PAGE + 1);
        page.choice(model, query, asked);
        page.freshness(model, found.freshness());
        model.addAttribute("shown", shown(found.figure().clients(), page.address(query)));
        return "dashboard/former";
    }

    private ShownClients shown(List<FormerClient> found, ViewAddress address) {
        var items = found.subList(0, Math.min(found.size(), PER_PAGE));
        var next = found.size() > PER_PAGE ? next(items.getLast().place()) : null;
        return new ShownClients(items, tables.former(items, address), next);
    }
}
