package org.clientele.analytics.classes.http;

import java.time.Clock;
import java.time.Instant;
import org.clientele.analytics.classes.ClassChange;
import org.clientele.analytics.classes.ClassChanges;
import org.clientele.analytics.facts.Names;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Period;
import org.clientele.analytics.scope.Scope;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers which clients others know by another class than before. */
@RestController
@RequestMapping("/api/v1/figures/class-changes")
@Access(RoleGroup.ANALYSTS)
class ClassChangesController {

    private final ClassChanges changes;
    private final Names names;
    private final Organisation organisation;
    private final Clock clock;

    ClassChangesController(ClassChanges changes, Names names, Organisation organisation, Clock clock) {
        this.changes = changes;
        this.names = names;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Since the beginning of yesterday unless another instant is named. */
    @GetMapping
    ClassChangesAnswer list(
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        var first = since == null ? organisation.beginningOfYesterday(clock) : since;
        var scope = Scope.all(organisation.currency())
                .in(Period.twelveMonthsTo(organisation.today(clock)))
                .within(reader.reach());
        var dated = changes.since(first, scope, cursor, limit);
        var page = dated.figure();
        var called =
                names.clients(page.items().stream().map(ClassChange::clientId).toList());
        return ClassChangesAnswer.of(
                dated.freshness(),
                first,
                page.map(each -> ClassChangeAnswer.of(each, called.get(each.clientId()), scope.currency())));
    }
}
