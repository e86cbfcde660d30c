package org.clientele.portfolio.effort.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import org.clientele.portfolio.effort.Effort;
import org.clientele.servicedefaults.Code;
import org.clientele.servicedefaults.OpaqueId;
import org.clientele.servicedefaults.PastDay;
import org.jspecify.annotations.Nullable;

/** An effort as callers send it. */
record EffortBody(
        @NotNull @Min(1) @Max(Effort.Work.MOST_MINUTES) Integer minutes,

        @NotNull @Pattern(regexp = Code.PATTERN, message = Code.RULE)
        String activity,

        @NotNull LocalDate on,
        @Nullable @Size(max = 2_000) String note,

        @Nullable @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE)
        String salespersonId) {

    Effort.Work work(Clock clock) {
        return new Effort.Work(minutes, activity, PastDay.require("on", on, clock), note);
    }
}
