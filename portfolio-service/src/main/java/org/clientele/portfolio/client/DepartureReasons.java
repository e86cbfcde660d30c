package org.clientele.portfolio.client;

import java.util.List;
import org.clientele.servicedefaults.Code;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Why clients leave, as the organisation names it. */
@ConfigurationProperties("clientele.departure")
public record DepartureReasons(List<String> reasons) {

    public DepartureReasons {
        reasons = reasons.stream().map(Code::require).toList();
    }

    public boolean contain(String reason) {
        return reasons.contains(reason);
    }
}
