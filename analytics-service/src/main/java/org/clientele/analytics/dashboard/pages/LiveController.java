package org.clientele.analytics.dashboard.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.RoleGroup;
import org.clientele.servicepages.PageController;
import org.clientele.servicepages.live.LivePages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open pages that figures may be different now; which they are, each page asks for itself. */
@PageController
@Access(RoleGroup.ANALYSTS)
class LiveController {

    private final LivePages pages;

    LiveController(LivePages pages) {
        this.pages = pages;
    }

    /**
     * A stream of such news.
     *
     * @param seen what the page shows
     * @param last what it was told of in a stream before this one
     */
    @GetMapping("/live")
    SseEmitter live(
            @RequestParam(required = false) @Nullable String seen,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            Caller caller,
            HttpServletResponse response) {
        response.setHeader("X-Accel-Buffering", "no"); // a proxy that waits for more would keep it to itself
        return pages.open(caller.id(), last == null ? seen : last);
    }
}
