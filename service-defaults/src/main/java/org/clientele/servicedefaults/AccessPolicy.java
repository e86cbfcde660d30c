package org.clientele.servicedefaults;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/** How far those roles reach for whom the organisation decides it. */
@ConfigurationProperties("clientele.access")
record AccessPolicy(Reads reads, Changes changes) {

    AccessPolicy {
        Assert.notNull(reads, "clientele.access.reads.salesperson and manager must be own, team or all");
        Assert.notNull(changes, Changes.RULE);
    }

    /** Whose things may be read. */
    record Reads(Extent salesperson, Extent manager) {

        Reads {
            Assert.notNull(salesperson, "clientele.access.reads.salesperson must be own, team or all");
            Assert.notNull(manager, "clientele.access.reads.manager must be own, team or all");
        }
    }

    /** Whose things may be changed. */
    record Changes(Extent manager) {

        private static final String RULE = "clientele.access.changes.manager must be team or all";

        Changes {
            Assert.isTrue(manager == Extent.TEAM || manager == Extent.ALL, RULE);
        }
    }
}
