package org.clientele.lead.views.http;

import jakarta.validation.Valid;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.lead.LeadFilter;
import org.clientele.lead.lead.LeadSearch;
import org.clientele.lead.views.KeepingViews;
import org.clientele.lead.views.SavedView;
import org.clientele.lead.views.View;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.ETags;
import org.clientele.servicedefaults.Identified;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeps and shows saved views; what a view finds is asked for with {@code GET /leads} and its filter. */
@RestController
@RequestMapping("/api/v1/views")
@Access(RoleGroup.SELLERS)
class ViewController {

    private final KeepingViews views;

    ViewController(KeepingViews views) {
        this.views = views;
    }

    /** A view; its filter has the names that {@code GET /leads} takes. */
    record ViewAnswer(
            String viewId, String madeBy, String name, boolean shared, LeadFilter filter, LeadSearch.Order sort)
            implements Identified {

        @Override
        public String id() {
            return viewId;
        }

        static ViewAnswer of(Versioned<SavedView> kept) {
            var view = kept.state().view();
            return new ViewAnswer(
                    kept.id(), kept.state().madeBy(), view.name(), view.shared(), view.filter(), view.sort());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ViewAnswer> make(@Valid @RequestBody View view, RequestKey key, Caller caller) {
        return answer(HttpStatus.CREATED, views.make(key.derivedId("view"), caller.id(), view, CommandKey.of(key)));
    }

    @GetMapping
    Page<ViewAnswer> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit) {
        var read = views.list(caller.id(), Cursor.last(cursor), limit + 1).stream()
                .map(ViewAnswer::of)
                .toList();
        return Page.of(read, limit, last -> Cursor.after(last.viewId()));
    }

    @GetMapping("/{viewId}")
    ResponseEntity<ViewAnswer> one(@PathVariable String viewId, Caller caller) {
        return answer(HttpStatus.OK, visible(viewId, caller));
    }

    @PutMapping("/{viewId}")
    ResponseEntity<ViewAnswer> change(
            @PathVariable String viewId, @Valid @RequestBody View view, IfMatch ifMatch, Caller caller)
            throws NotYoursException {
        var changed = views.change(viewId, caller.id(), ifMatch.required(), view);
        return answer(HttpStatus.OK, changed.orElseThrow(() -> unknown(viewId)));
    }

    @DeleteMapping("/{viewId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String viewId, IfMatch ifMatch, Caller caller) throws NotYoursException {
        var unused = views.remove(viewId, caller.id(), ifMatch.required()).orElseThrow(() -> unknown(viewId));
    }

    private Versioned<SavedView> visible(String viewId, Caller caller) {
        return views.find(viewId, caller.id()).orElseThrow(() -> unknown(viewId));
    }

    private static ProblemException unknown(String viewId) {
        return ProblemException.notFound("view", "viewId", viewId);
    }

    private static ResponseEntity<ViewAnswer> answer(HttpStatus status, Versioned<SavedView> kept) {
        return ResponseEntity.status(status).eTag(ETags.of(kept.version())).body(ViewAnswer.of(kept));
    }
}
