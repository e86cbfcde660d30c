package org.clientele.servicepages.session;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.servicepages.PageSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Keeps the sessions of a service that has pages in its store. */
@AutoConfiguration
@ConditionalOnProperty("clientele.pages.address")
class SessionsAutoConfiguration {

    @Bean
    MongoSessions pageSessionsInStore(MongoDatabase database, PageSettings settings, Clock clock) {
        return new MongoSessions(database, settings.longest(), clock);
    }

    @Bean
    PageSessions pageSessions(MongoSessions sessions, PageSettings settings) {
        return new PageSessions(sessions, settings);
    }

    @Bean
    BackgroundWork forgettingSessions(MongoSessions sessions) {
        return new ForgettingSessions(sessions);
    }
}
