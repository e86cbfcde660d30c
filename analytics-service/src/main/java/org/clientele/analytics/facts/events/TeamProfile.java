package org.clientele.analytics.facts.events;

import org.jspecify.annotations.Nullable;

/** What is read of {@code team.profile.v1}. */
record TeamProfile(String teamId, String name, @Nullable String managerId) {}
