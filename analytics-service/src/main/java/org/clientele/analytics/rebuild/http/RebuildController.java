package org.clientele.analytics.rebuild.http;

import java.time.Clock;
import java.util.Optional;
import org.clientele.analytics.rebuild.ChangingRebuilds;
import org.clientele.analytics.rebuild.Rebuild;
import org.clientele.analytics.rebuild.RebuildThereException;
import org.clientele.analytics.rebuild.Rebuilds;
import org.clientele.analytics.rebuild.WrongRebuildStateException;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.ETags;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Begins rebuilds, shows how far they are, and has them compared, switched and stopped. */
@RestController
@RequestMapping("/api/v1/rebuilds")
@Access(RoleGroup.OPERATORS)
class RebuildController {

    private final ChangingRebuilds changing;
    private final Rebuilds rebuilds;
    private final Clock clock;

    RebuildController(ChangingRebuilds changing, Rebuilds rebuilds, Clock clock) {
        this.changing = changing;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RebuildAnswer> begin(RequestKey key, Caller caller) throws RebuildThereException {
        var begun = changing.begin(key.derivedId("rebuild"), CommandKey.of(key), By.http(caller.id()));
        return answer(HttpStatus.CREATED, begun);
    }

    @GetMapping
    Page<RebuildAnswer> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit) {
        var read = rebuilds.before(Cursor.last(cursor), limit + 1).stream()
                .map(one -> RebuildAnswer.of(one, clock.instant()))
                .toList();
        return Page.of(read, limit, last -> Cursor.after(last.rebuildId()));
    }

    @GetMapping("/{rebuildId}")
    ResponseEntity<RebuildAnswer> one(@PathVariable String rebuildId) {
        return answer(rebuildId, rebuilds.find(rebuildId));
    }

    @PostMapping("/{rebuildId}/compare")
    ResponseEntity<RebuildAnswer> compare(@PathVariable String rebuildId, IfMatch ifMatch, Caller caller)
            throws WrongRebuildStateException {
        return answer(rebuildId, changing.compare(rebuildId, ifMatch.optional(), By.http(caller.id())));
    }

    @PostMapping("/{rebuildId}/switch")
    ResponseEntity<RebuildAnswer> switchOver(@PathVariable String rebuildId, IfMatch ifMatch, Caller caller)
            throws WrongRebuildStateException {
        return answer(rebuildId, changing.switchOver(rebuildId, ifMatch.optional(), By.http(caller.id())));
    }

    @PostMapping("/{rebuildId}/switch-back")
    ResponseEntity<RebuildAnswer> switchBack(@PathVariable String rebuildId, IfMatch ifMatch, Caller caller)
            throws WrongRebuildStateException {
        return answer(rebuildId, changing.switchBack(rebuildId, ifMatch.optional(), By.http(caller.id())));
    }

    @PostMapping("/{rebuildId}/stop")
    ResponseEntity<RebuildAnswer> stop(@PathVariable String rebuildId, IfMatch ifMatch, Caller caller) {
        return answer(rebuildId, changing.stop(rebuildId, ifMatch.optional(), By.http(caller.id())));
    }

    private ResponseEntity<RebuildAnswer> answer(String rebuildId, Optional<Versioned<Rebuild>> found) {
        return answer(
                HttpStatus.OK, found.orElseThrow(() -> ProblemException.notFound("rebuild", "rebuildId", rebuildId)));
    }

    private ResponseEntity<RebuildAnswer> answer(HttpStatus status, Versioned<Rebuild> one) {
        return ResponseEntity.status(status).eTag(ETags.of(one.version())).body(RebuildAnswer.of(one, clock.instant()));
    }
}
