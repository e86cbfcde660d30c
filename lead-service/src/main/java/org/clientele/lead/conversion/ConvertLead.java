package org.clientele.lead.conversion;

import org.clientele.lead.pipeline.LeadCommand;
import org.clientele.lead.pipeline.Project;
import org.jspecify.annotations.Nullable;

/** Makes a client of a lead, or gives its project to a client that exists. */
public record ConvertLead(LeadCommand command, @Nullable String clientId, Project project) {}
