package org.clientele.eventdelivery.colleagues;

import com.mongodb.client.MongoDatabase;
import org.clientele.servicedefaults.Colleagues;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Lets a service go by what it hears of teams, unless it knows them itself. */
@AutoConfiguration(afterName = "org.clientele.eventdelivery.EventDeliveryAutoConfiguration")
class ColleaguesAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(Colleagues.class)
    KnownColleagues knownColleagues(MongoDatabase database) {
        return new KnownColleagues(database);
    }
}
