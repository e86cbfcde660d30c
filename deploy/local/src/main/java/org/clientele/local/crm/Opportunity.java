package org.clientele.local.crm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of the export's pipeline; {@code value} is in whole currency units, present once the opportunity closed. */
record Opportunity(
        String id,
        String seller,
        String product,
        @Nullable String company,
        Stage stage,
        @Nullable LocalDate engaged,
        @Nullable LocalDate closed,
        @Nullable Long value) {

    enum Stage {
        PROSPECTING,
        ENGAGING,
        WON,
        LOST
    }
}
