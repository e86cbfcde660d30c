package org.clientele.portfolio.client.http;

import java.util.List;
import org.clientele.portfolio.client.DepartureReasons;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.RoleGroup;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows for what reasons clients leave, as the organisation has set them up. */
@RestController
@RequestMapping("/api/v1/departure-reasons")
@Access(RoleGroup.SELLERS)
class DepartureReasonController {

    private final DepartureReasons reasons;

    DepartureReasonController(DepartureReasons reasons) {
        this.reasons = reasons;
    }

    /** The reasons that a client can leave for. */
    record DepartureReasonsAnswer(List<String> reasons) {}

    @GetMapping
    DepartureReasonsAnswer list() {
        return new DepartureReasonsAnswer(reasons.reasons());
    }
}
