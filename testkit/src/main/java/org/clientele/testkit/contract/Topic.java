package org.clientele.testkit.contract;

import java.util.List;

/** A topic of the catalogue; {@code retentionMillis} is -1 for ever. */
public record Topic(
        String name, int partitions, int replicas, String cleanupPolicy, long retentionMillis, List<String> types) {}
