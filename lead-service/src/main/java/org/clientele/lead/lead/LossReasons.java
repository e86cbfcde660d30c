package org.clientele.lead.lead;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Why leads are lost, as the organisation names it. */
@ConfigurationProperties("clientele.loss")
public record LossReasons(List<String> reasons) {

    public LossReasons {
        reasons = List.copyOf(reasons);
    }

    public boolean contain(String reason) {
        return reasons.contains(reason);
    }
}
