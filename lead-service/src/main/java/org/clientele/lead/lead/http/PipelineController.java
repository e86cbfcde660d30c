package org.clientele.lead.lead.http;

import java.util.List;
import org.clientele.lead.lead.LossReasons;
import org.clientele.lead.lead.Steps;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.RoleGroup;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows how the organisation has set up its pipeline. */
@RestController
@RequestMapping("/api/v1/pipeline")
@Access({RoleGroup.SELLERS, RoleGroup.SOURCES})
class PipelineController {

    private final Steps steps;
    private final LossReasons reasons;

    PipelineController(Steps steps, LossReasons reasons) {
        this.steps = steps;
        this.reasons = reasons;
    }

    /** The steps in their order, and the reasons that a lead can be lost for. */
    record PipelineAnswer(List<String> steps, List<String> lossReasons) {}

    @GetMapping
    PipelineAnswer pipeline() {
        return new PipelineAnswer(steps.steps(), reasons.reasons());
    }
}
