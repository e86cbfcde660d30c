package org.clientele.analytics.dashboard.pages;

import java.math.BigInteger;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clientele.analytics.dashboard.Overviews;
import org.clientele.analytics.facts.Names;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.targets.ReadingTargets;
import org.clientele.analytics.targets.Target;
import org.clientele.analytics.targets.WholeTeams;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicepages.table.Cell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of targets shows: the teams that somebody leads, and the targets of one of them. */
@Component
class TargetPage {

    /** Before today and after it. */
    private static final int MONTHS = 24;

    private final Overviews overviews;
    private final ReadingTargets targets;
    private final WholeTeams teams;
    private final Names names;
    private final Words words;
    private final Organisation organisation;
    private final Clock clock;

    TargetPage(
            Overviews overviews,
            ReadingTargets targets,
            WholeTeams teams,
            Names names,
            Words words,
            Organisation organisation,
            Clock clock) {
        this.overviews = overviews;
        this.targets = targets;
        this.teams = teams;
        this.names = names;
        this.words = words;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * A target as it is shown.
     *
     * @param version to be taken back
     */
    record Line(Cell month, Cell amount, long version) {}

    /** Those with figures or clients that this person may set targets of. */
    List<Choice> led(Reader reader, Caller caller) {
        var ids = overviews.owners(reader.reach()).teams().stream()
                .filter(team -> teams.isWithin(team, caller.changes()))
                .toList();
        return Choice.sorted(ids, names.teams(ids));
    }

    void show(Model model, List<Choice> led, TargetForm form, Map<String, String> errors, Reader reader) {
        model.addAttribute("currency", organisation.currency());
        model.addAttribute("led", led);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        chosen(led, form.team()).ifPresent(team -> {
            model.addAttribute("team", team);
            model.addAttribute("lines", lines(team.id(), reader));
        });
    }

    /** The one that is named, else the first. */
    private static Optional<Choice> chosen(List<Choice> led, @Nullable String team) {
        return led.stream()
                .filter(one -> one.id().equals(team))
                .findFirst()
                .or(() -> led.stream().findFirst());
    }

    private List<Line> lines(String team, Reader reader) {
        var now = YearMonth.from(organisation.today(clock));
        return targets.between(now.minusMonths(MONTHS), now.plusMonths(MONTHS), reader.reach()).reversed().stream()
                .filter(target -> Objects.equals(team, target.state().of().teamId()))
                .map(this::line)
                .toList();
    }

    private Line line(Versioned<Target> target) {
        var value = target.state().value();
        return new Line(
                words.figures().month(target.state().of().month()),
                words.figures().amount(BigInteger.valueOf(value.amount()), value.currency()),
                target.version());
    }
}
