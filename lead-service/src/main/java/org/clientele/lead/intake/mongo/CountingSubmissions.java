package org.clientele.lead.intake.mongo;

import org.clientele.eventdelivery.background.BackgroundWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has submissions counted as they change. */
@Configuration
class CountingSubmissions {

    @Bean
    BackgroundWork submissionsCounted(MongoLedger ledger) {
        return ledger.counted().submissions();
    }

    @Bean
    BackgroundWork repeatsCounted(MongoLedger ledger) {
        return ledger.counted().repeats();
    }
}
