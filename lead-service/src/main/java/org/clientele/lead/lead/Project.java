package org.clientele.lead.lead;

import java.time.LocalDate;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;

/** What a lead signs when it becomes a client. */
public record Project(
        String title,
        Money value,
        String contractType,
        LocalDate signedOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
