package org.clientele.lead.conversion;

import org.clientele.lead.lead.LeadCommand;
import org.clientele.lead.lead.Project;
import org.jspecify.annotations.Nullable;

/** Makes a client of a lead, or gives its project to a client that exists. */
public record ConvertLead(LeadCommand command, @Nullable String clientId, Project project) {}
