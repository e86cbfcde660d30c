package org.clientele.lead.lead.mongo;

import org.clientele.eventdelivery.background.BackgroundWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has open leads counted as they change. */
@Configuration
class CountingOpenLeads {

    @Bean
    BackgroundWork openLeadsCounted(MongoOpenLeads openLeads) {
        return openLeads.tally();
    }
}
