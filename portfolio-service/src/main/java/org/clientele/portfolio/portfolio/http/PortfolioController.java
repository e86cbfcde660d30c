package org.clientele.portfolio.portfolio.http;

import java.time.Instant;
import java.util.List;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.ClientSearch;
import org.clientele.portfolio.client.Clients;
import org.clientele.portfolio.portfolio.FollowUp;
import org.clientele.portfolio.portfolio.PortfolioItem;
import org.clientele.portfolio.portfolio.Portfolios;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.Listing;
import org.clientele.servicedefaults.Money;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the current clients of a salesperson, by name. */
@RestController
@Access(RoleGroup.READERS)
class PortfolioController {

    private final Clients clients;
    private final Portfolios portfolios;

    PortfolioController(Clients clients, Portfolios portfolios) {
        this.clients = clients;
        this.portfolios = portfolios;
    }

    record PortfolioAnswer(
            String salespersonId,
            List<ItemAnswer> items,
            @Nullable String next) implements Listing {}

    record ItemAnswer(
            String clientId,
            String name,
            List<Money> revenue,
            int projects,
            boolean moreProjects,
            @Nullable NextAnswer nextFollowUp) {

        static ItemAnswer of(PortfolioItem item) {
            return new ItemAnswer(
                    item.clientId(),
                    item.name(),
                    item.revenue(),
                    item.projects(),
                    item.moreProjects(),
                    NextAnswer.of(item.nextFollowUp()));
        }
    }

    record NextAnswer(String followUpId, Instant dueAt) {

        static @Nullable NextAnswer of(@Nullable FollowUp next) {
            return next == null ? null : new NextAnswer(next.followUpId(), next.dueAt());
        }
    }

    @GetMapping("/api/v1/portfolios/{salespersonId}")
    PortfolioAnswer portfolio(
            @PathVariable String salespersonId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader)
            throws NotYoursException {
        reader.require("The portfolio", salespersonId, salespersonId);
        var page = clients.search(ClientSearch.portfolio(salespersonId, Cursor.last(cursor), limit));
        var items = portfolios.of(page.items());
        return new PortfolioAnswer(
                salespersonId, items.stream().map(ItemAnswer::of).toList(), next(page, items.size()));
    }

    /** A page goes on after those that are shown of it. */
    private static @Nullable String next(Page<Client> page, int shown) {
        return shown == page.items().size()
                ? page.next()
                : Cursor.after(page.items().get(shown - 1).place()).encoded();
    }
}
