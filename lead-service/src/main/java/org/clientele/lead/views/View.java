package org.clientele.lead.views;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.clientele.lead.lead.LeadFilter;
import org.clientele.lead.lead.LeadSearch;

/**
 * A list of leads that somebody looks at again and again.
 *
 * @param shared whether others see it too; only who made it changes it
 */
public record View(
        @NotBlank @Size(max = 100) String name,
        boolean shared,
        @NotNull @Valid LeadFilter filter,
        @NotNull LeadSearch.Order sort) {}
