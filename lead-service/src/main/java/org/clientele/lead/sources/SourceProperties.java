package org.clientele.lead.sources;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** What is set about sources. */
@ConfigurationProperties("clientele.intake")
public record SourceProperties(UndescribedSources undescribedSources) {}
