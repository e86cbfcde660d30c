package org.clientele.portfolio.people;

import org.jspecify.annotations.Nullable;

/** A team of salespeople and who leads it. */
public record Team(String teamId, String name, @Nullable String managerId) {}
