package org.clientele.analytics.ranking.http;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.clientele.analytics.facts.Names;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.ClientRevenue;
import org.clientele.analytics.ranking.Cut;
import org.clientele.analytics.ranking.Dimension;
import org.clientele.analytics.ranking.Figures;
import org.clientele.analytics.ranking.FormerClient;
import org.clientele.analytics.ranking.GroupRevenue;
import org.clientele.analytics.ranking.RankedClient;
import org.clientele.analytics.ranking.Ranking;
import org.clientele.analytics.scope.About;
import org.clientele.analytics.scope.FiguresPage;
import org.clientele.analytics.scope.HighestFirst;
import org.clientele.analytics.scope.Scope;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cuts lists of figures into pages and adds the names of whom they are about. */
@Component
class FiguresPages {

    private static final HighestFirst<GroupRevenue, BigInteger> GROUPS =
            new HighestFirst<>(GroupRevenue::place, BigInteger::new);

    private final Figures figures;
    private final Names names;

    FiguresPages(Figures figures, Names names) {
        this.figures = figures;
        this.names = names;
    }

    FiguresPage<RankedClientAnswer> clients(
            ClientClass clientClass, Scope scope, Cut cut, @Nullable String cursor, int limit) {
        var after = Position.last(cursor, BigInteger::new);
        var dated = figures.ranking(scope, cut);
        var clients = clients(dated.figure(), clientClass, after, limit + 1);
        var called = names.clients(clients.stream().map(RankedClient::clientId).toList());
        var answers = clients.stream()
                .map(client -> RankedClientAnswer.of(client, called.get(client.clientId()), scope.currency()))
                .toList();
        return FiguresPage.of(
                dated.freshness(),
                About.of(scope, dated.figure().notCounted()),
                Page.of(answers, limit, last -> last.position().cursor()));
    }

    private static List<RankedClient> clients(
            Ranking ranking, ClientClass clientClass, @Nullable Position<BigInteger> after, int limit) {
        return after == null
                ? ranking.clients(clientClass, limit)
                : ranking.clientsAfter(new ClientRevenue(after.id(), after.value()), clientClass, limit);
    }

    FiguresPage<FormerClientAnswer> former(Scope scope, @Nullable String cursor, int limit) {
        var last = Position.last(cursor, BigInteger::new);
        var after = last == null ? null : new ClientRevenue(last.id(), last.value());
        var dated = figures.former(scope, after, limit + 1);
        var clients = dated.figure().clients();
        var called = names.clients(clients.stream().map(FormerClient::clientId).toList());
        var answers = clients.stream()
                .map(client -> FormerClientAnswer.of(client, called.get(client.clientId()), scope.currency()))
                .toList();
        return FiguresPage.of(
                dated.freshness(),
                About.of(scope, dated.figure().notCounted()),
                Page.of(answers, limit, each -> each.position().cursor()));
    }

    FiguresPage<SalespersonAnswer> salespeople(Scope scope, @Nullable String cursor, int limit) {
        var dated = figures.salespeople(scope);
        var people = GROUPS.page(dated.figure().groups(), cursor, limit);
        var called = names.salespeople(people.items().stream()
                .map(GroupRevenue::group)
                .filter(Objects::nonNull)
                .toList());
        return FiguresPage.of(
                dated.freshness(),
                About.of(scope, dated.figure().notCounted()),
                people.map(person -> SalespersonAnswer.of(person, called.get(person.key()), scope.currency())));
    }

    FiguresPage<GroupAnswer> groups(Scope scope, Dimension dimension, @Nullable String cursor, int limit) {
        var dated = figures.groups(scope, dimension);
        return FiguresPage.of(
                dated.freshness(),
                About.of(scope, dated.figure().notCounted()),
                GROUPS.page(dated.figure().groups(), cursor, limit)
                        .map(group -> GroupAnswer.of(group, scope.currency())));
    }
}
