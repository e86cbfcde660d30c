package org.clientele.servicepages;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Gives a service pages that has an address for them. */
@AutoConfiguration
@ConditionalOnProperty("clientele.pages.address")
@EnableConfigurationProperties(PageSettings.class)
class PagesAutoConfiguration {

    @Bean
    PageRequests pageRequests() {
        return new PageRequests();
    }
}
