package org.clientele.lead.matching;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How addresses are compared.
 *
 * @param secret the secret of the hashes; leads captured under another one are not recognised
 * @param region where phone numbers without a country code belong (ISO 3166-1)
 */
@ConfigurationProperties("clientele.matching")
public record MatchingProperties(String secret, String region) {}
