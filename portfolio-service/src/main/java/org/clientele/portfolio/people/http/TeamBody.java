package org.clientele.portfolio.people.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.clientele.portfolio.people.Team;
import org.clientele.servicedefaults.OpaqueId;
import org.jspecify.annotations.Nullable;

/** A team as it is sent. */
record TeamBody(
        @NotBlank @Size(max = 200) String name,

        @Nullable @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE)
        String managerId) {

    Team team(String teamId) {
        return new Team(teamId, name, managerId);
    }
}
