package org.clientele.analytics.dashboard.pages;

import org.clientele.servicepages.PageSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses that keep the view, so that whoever is sent one sees the same. */
final class ViewAddress {

    private final String root;
    private final ViewQuery query;

    ViewAddress(PageSettings settings, ViewQuery query) {
        this.root = settings.root();
        this.query = query;
    }

    public String of(String path) {
        return builder(path, query.salesperson(), query.team()).encode().toUriString();
    }

    public String of(String path, String name, Object value) {
        return builder(path, query.salesperson(), query.team())
                .queryParam(name, value)
                .encode()
                .toUriString();
    }

    public String ofSalesperson(String salespersonId) {
        return builder("/", salespersonId, query.team()).encode().toUriString();
    }

    public String ofTeam(String teamId) {
        return builder("/", null, teamId).encode().toUriString();
    }

    private UriComponentsBuilder builder(String path, @Nullable String salesperson, @Nullable String team) {
        var builder = UriComponentsBuilder.fromPath(root + path);
        add(builder, "period", query.period());
        if (query.isFromTo()) {
            add(builder, "from", query.from());
            add(builder, "to", query.to());
        }
        add(builder, "team", team);
        add(builder, "salesperson", salesperson);
        return builder;
    }

    private static void add(UriComponentsBuilder builder, String name, @Nullable String value) {
        if (value != null) {
            builder.queryParam(name, value);
        }
    }
}
