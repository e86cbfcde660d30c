package org.clientele.analytics.dashboard.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientele.analytics.dashboard.Overviews;
import org.clientele.analytics.dashboard.Period;
import org.clientele.analytics.dashboard.PeriodChoice;
import org.clientele.analytics.dashboard.View;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.facts.Names;
import org.clientele.servicedefaults.Reach;
import org.clientele.servicepages.PageSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all pages of the dashboard have in common: the choice of the view, and how old the figures are. */
@Component
class ViewPage {

    private final Overviews overviews;
    private final Names names;
    private final Words words;
    private final PageSettings settings;
    private final Clock clock;

    ViewPage(Overviews overviews, Names names, Words words, PageSettings settings, Clock clock) {
        this.overviews = overviews;
        this.names = names;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    AskedView asked(ViewQuery query, Reach reach) {
        return AskedView.of(query, LocalDate.now(clock), reach);
    }

    /** Everything that may be shown of a period. */
    View view(PeriodChoice choice, Reach reach) {
        return new View(choice.on(LocalDate.now(clock)), null, null, reach);
    }

    ViewAddress address(ViewQuery query) {
        return new ViewAddress(settings, query);
    }

    void choice(Model model, ViewQuery query, AskedView asked) {
        var address = address(query);
        model.addAttribute("query", query);
        model.addAttribute("choice", asked.choice());
        model.addAttribute("errors", asked.errors());
        model.addAttribute("periods", choices());
        model.addAttribute("people", people(asked.view().reach()));
        model.addAttribute("days", days(asked.view().period()));
        model.addAttribute("address", address);
    }

    void freshness(Model model, Freshness freshness) {
        model.addAttribute("freshness", FreshnessWords.of(freshness, words.language()));
    }

    private static List<String> choices() {
        return List.of(
                PeriodChoice.LAST_12_MONTHS.code(),
                PeriodChoice.THIS_YEAR.code(),
                PeriodChoice.LAST_YEAR.code(),
                PeriodChoice.ALL.code(),
                ViewQuery.FROM_TO);
    }

    /** Their ids by their names; whoever has none yet is there by id. */
    private Map<String, String> people(Reach reach) {
        var ids = overviews.people(reach);
        var called = names.salespeople(ids);
        var people = new TreeMap<String, String>();
        ids.forEach(id -> people.put(called.getOrDefault(id, id), id));
        return people;
    }

    String days(Period period) {
        if (period.first() == null && period.last() == null) {
            return words.of("days.all");
        }
        return words.of("days.from-to", day(period.first()), day(period.last()));
    }

    private String day(@Nullable LocalDate day) {
        var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.language());
        return day == null ? "…" : format.format(day);
    }
}
