package org.clientele.portfolio.project;

import org.clientele.eventdelivery.aggregate.CommandKey;

/** A client signs a project. */
public record SignProject(String projectId, String clientId, Project.Terms terms, CommandKey key) {}
