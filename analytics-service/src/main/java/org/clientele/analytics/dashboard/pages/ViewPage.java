package org.clientele.analytics.dashboard.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.clientele.analytics.dashboard.Overviews;
import org.clientele.analytics.dashboard.View;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.facts.Names;
import org.clientele.analytics.scope.NamedPeriod;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Period;
import org.clientele.servicedefaults.Reach;
import org.clientele.servicepages.PageSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What all pages of the dashboard have in common: the choice of the view, and how old the figures are. */
@Component
class ViewPage {

    private final Overviews overviews;
    private final Names names;
    private final Words words;
    private final PageSettings settings;
    private final Organisation organisation;
    private final Clock clock;

    ViewPage(
            Overviews overviews,
            Names names,
            Words words,
            PageSettings settings,
            Organisation organisation,
            Clock clock) {
        this.overviews = overviews;
        this.names = names;
        this.words = words;
        this.settings = settings;
        this.organisation = organisation;
        this.clock = clock;
    }

    AskedView asked(ViewQuery query, Reach reach) {
        return AskedView.of(query, organisation.today(clock), organisation, reach);
    }

    /**
     * What an address asks for.
     *
     * @throws ResponseStatusException 400 if something is wrong with it: such an address was not made by a page
     */
    AskedView valid(ViewQuery query, Reach reach) {
        var asked = asked(query, reach);
        if (asked.isWrong()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return asked;
    }

    /** Everything that may be shown of a period. */
    View view(NamedPeriod choice, Reach reach) {
        return new View(choice.seenOn(organisation.today(clock), organisation), null, null, reach);
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
        var owners = overviews.owners(asked.view().reach());
        model.addAttribute("people", Choice.sorted(owners.people(), names.salespeople(owners.people())));
        model.addAttribute("allTeams", Choice.sorted(owners.teams(), names.teams(owners.teams())));
        model.addAttribute("days", days(asked.view().period()));
        model.addAttribute("address", address);
    }

    void freshness(Model model, Freshness freshness) {
        model.addAttribute("freshness", FreshnessWords.of(freshness, words.language()));
    }

    private static List<String> choices() {
        return List.of(
                NamedPeriod.LAST_12_MONTHS.code(),
                NamedPeriod.THIS_YEAR.code(),
                NamedPeriod.LAST_YEAR.code(),
                NamedPeriod.ALL.code(),
                ViewQuery.FROM_TO);
    }

    String days(Period period) {
        if (period.from() == null && period.to() == null) {
            return words.of("days.all");
        }
        return words.of("days.from-to", day(period.from()), day(period.to()));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "…" : words.day(day).text();
    }
}
