package org.clientele.analytics.dashboard.pages;

import org.clientele.analytics.dashboard.News;
import org.clientele.analytics.dashboard.View;
import org.clientele.servicepages.table.Table;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Adds to a page the first of those clients of whom something changed lately, or who need attention. */
@Component
class NewsSections {

    private static final int SHOWN = 10;

    private final News news;
    private final NewsTables tables;
    private final Words words;

    NewsSections(News news, NewsTables tables, Words words) {
        this.news = news;
        this.tables = tables;
        this.words = words;
    }

    void add(Model model, View view, ViewAddress address) {
        model.addAttribute("classChanges", classes(view, address));
        model.addAttribute("segmentChanges", segments(view, address));
        model.addAttribute("attention", attention(view, address));
    }

    private ShownClients classes(View view, ViewAddress address) {
        var page = news.classes(view.reach(), null, SHOWN);
        var rows = tables.classRows(page.items(), address);
        var table = new Table(NewsTables.CLASS_CHANGES, words.of("class-changes.caption"), tables.classColumns(), rows);
        return new ShownClients(page.items(), table, page.next());
    }

    private ShownClients segments(View view, ViewAddress address) {
        var changes = news.firstSegments(view.reach(), SHOWN);
        var rows = tables.segmentRows(changes, address);
        var table = new Table(
                NewsTables.SEGMENT_CHANGES, words.of("segment-changes.caption"), tables.segmentColumns(), rows);
        return new ShownClients(changes, table, null);
    }

    private ShownClients attention(View view, ViewAddress address) {
        var clients = news.atRisk(view, SHOWN);
        var rows = tables.attentionRows(clients, address);
        var table = new Table(NewsTables.ATTENTION, words.of("attention.caption"), tables.attentionColumns(), rows);
        return new ShownClients(clients, table, null);
    }
}
