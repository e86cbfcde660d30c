package org.clientele.lead.matching;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How addresses are compared.
 *
 * @param region where phone numbers without a country code belong (ISO 3166-1)
 */
@ConfigurationProperties("clientele.matching")
public record MatchingProperties(String region) {}
