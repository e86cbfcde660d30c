package org.clientele.lead.lead;

import java.util.List;
import org.clientele.servicedefaults.Code;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Why leads are lost, as the organisation names it. */
@ConfigurationProperties("clientele.loss")
public record LossReasons(List<String> reasons) {

    public LossReasons {
        reasons = reasons.stream().map(Code::require).toList();
    }

    public boolean contain(String reason) {
        return reasons.contains(reason);
    }
}
