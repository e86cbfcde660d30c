package org.clientele.portfolio.effort;

import java.time.Instant;
import java.time.LocalDate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.portfolio.client.ClientFixture;
import org.clientele.portfolio.client.Owner;

/** Efforts as salespeople record them. */
public final class EffortFixture {

    public static final Instant RECORDED = Instant.parse("2026-03-25T08:00:02Z");

    private EffortFixture() {}

    public static Effort effort(String effortId, String clientId, String on) {
        var work = new Effort.Work(45, "on-site-visit", LocalDate.parse(on), "They showed us round");
        return Effort.recorded(effortId, clientId, new Owner("anna-berg", "north"), work, RECORDED);
    }

    public static Beginning<Effort, EffortEvent> beginning(Effort effort) {
        return effort.beginning(CommandKey.once(), ClientFixture.ANNA);
    }
}
