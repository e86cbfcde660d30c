package org.clientele.lead.intake.http;

import jakarta.validation.constraints.Size;
import org.clientele.lead.intake.IntakeSummary;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.RoleGroup;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows that nothing that arrived is missing. */
@RestController
@RequestMapping("/api/v1/intake/summary")
@Access({RoleGroup.SOURCES, RoleGroup.OPERATORS})
class IntakeController {

    private final IntakeSummary summary;

    IntakeController(IntakeSummary summary) {
        this.summary = summary;
    }

    @GetMapping
    IntakeSummary.Summary summary(
            @RequestParam(defaultValue = "") @Size(max = 200) String sourcesFrom,
            @RequestParam(defaultValue = "") @Size(max = 200) String campaignsFrom) {
        return summary.summary(sourcesFrom, campaignsFrom);
    }
}
