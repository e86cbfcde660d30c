package org.clientele.portfolio.effort.http;

import java.time.Instant;
import java.time.LocalDate;
import org.clientele.portfolio.effort.Effort;
import org.clientele.servicedefaults.Identified;
import org.jspecify.annotations.Nullable;

/** An effort as it is shown. */
record EffortAnswer(
        String effortId,
        String clientId,
        @Nullable String salespersonId,
        @Nullable String teamId,
        int minutes,
        String activity,
        LocalDate on,
        @Nullable String note,
        Instant recordedAt)
        implements Identified {

    @Override
    public String id() {
        return effortId;
    }

    static EffortAnswer of(Effort effort) {
        var work = effort.work();
        return new EffortAnswer(
                effort.effortId(),
                effort.clientId(),
                effort.spentBy().salespersonId(),
                effort.spentBy().teamId(),
                work.minutes(),
                work.activity(),
                work.on(),
                work.note(),
                effort.recordedAt());
    }
}
