package org.clientele.lead.matching;

import java.util.List;

/** The keys, in their order, that are wanted for a lead. */
public record WantedKeys(KeyHolder holder, List<String> keys) {}
